"""The worlds that the exports are about. All names are invented; that one sounds like a real one is chance."""

import datetime as dt
from dataclasses import replace

from benchmarks.exports.customers import World


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "").split("|"))


# Customers.

DUTCH_COMPANIES_A = _words("""
Van Dorsten Logistiek B.V.|Bakkerij Het Gouden Graan|Ziekenhuis Rijnvallei|Gemeente Oosterwaard|
Hogeschool Zuiderlicht|Koninklijke Maasdijk N.V.|De Vries & Zn. Installatietechniek B.V.|
Stichting Kinderopvang Pinkeltje|Waterschap Linge en Laak|Noorderkwartier Vastgoed|Coöperatie AgroVeld U.A.|
TransEuropa Cargo BV|Hotel De Witte Zwaan|Stork & Bakels Advocaten|Provincie Westmark|
Energiebedrijf Lichtstroom N.V.|Zorggroep De Linde|Meubelfabriek Houtman|ICT Partners Delta B.V.|
Autobedrijf Van Kesteren|Accountantskantoor Pels & Rijken|Scholengroep De Driehoek|Kaasmakerij Beemsterlust|
Havenbedrijf Schelderand|Drukkerij Ten Brink B.V.|Woningcorporatie Thuisbasis|Bouwbedrijf Jansen-Hoogland|
Fysio Plus Amersveld|Pensioenfonds Metaalwerkers|MediTech Solutions GmbH|Brouwerij De Halve Hop|
Van der Meulen Groep B.V.|Technische Groothandel Oost|Museum Het Pakhuis|Verzekeraar Veilig & Co|
Tuincentrum Groenrijk Elst|Groenten & Fruit Import Barendse|Betoncentrale Rivierenland|Cleantech Nederland B.V.|
Reisbureau Zonnestraal|Vleeswaren Kok & Co|Thuiszorg Midden-Brabant|Uitgeverij Papierwit|
Scheepswerf De Hoop Zwolle|Luchthaven Twentevliet|Staalhandel Verbeek N.V.|Jongerius Techniek|
Bloemenveiling Rijnstreek|Chemie Pack Moerdijkse Polder B.V.|Kwekerij 't Zonnetje|Omroep Regio Noord|
GGD Het Groene Hart|Apotheek Centrumplein|Data & Zo|Dierenkliniek Vier Poten|Plastics4U B.V.|
Northsea Offshore Ltd|Sportcentrum Energiek|Bank Van Lanschuyt|Veiligheidsregio Zuidpolder
""")
DUTCH_COMPANIES_B = _words("""
Van Ommeren Transport B.V.|Rabenhaupt Machines BV|Sint Joris Gasthuis|Gemeente Vechtstroom|ROC Het Midden|
Bouwgroep Kuipers N.V.|Stichting Welzijn Oud-Zuid|Zuivelcoöperatie De Klaver|Albrandt Elektronica|
HvA Ingenieurs|Vermeulen Verf & Wand|TechnoFlex Europe B.V.|Hoogheemraadschap Duinland|Kantoorgigant Benelux|
De Jong Notarissen|Smulders Vleesverwerking|Pluimveebedrijf Ter Horst|Universiteit Merwestad|
Zorgcentrum Avondrust|Ganzenveer Communicatie|Eurofresh Logistics BV|Bolwerk Security|Rederij Noordwester|
Wijnkoperij Van Dam & Dochters|Tandartspraktijk Brugstraat|Kunststof Industrie Emmerik GmbH|Fietsfabriek Tandem|
Supermarktketen Boodschap|Regionale Uitvoeringsdienst IJsselkop|Bosch en Duin Makelaars|Lampenspecialist Luxa|
SolarDak Nederland B.V.|Instituut Van Swindelen|Theater De Vlonder|Papierfabriek Eerbeekse Molen|
Metaalbewerking Grijpstra|Klinieken Gelderse Poort|Omgevingsdienst Achterland|Mobiliteit & Co|
Schoonmaakbedrijf Blinkend|Hengelosche Weverij N.V.|Kinderziekenhuis Eemland|Aannemersbedrijf P. Wiersma|
Softwarehuis Bits & Bytes|Dakdekkers Van Boven|Pharmafill B.V.|Glastuinbouw Westlandse Kroon|
Koffiebranderij Zwart Goud|Taxicentrale Haaglanden-Oost|Sociale Werkvoorziening De Brug|
Vakantieparken Duinzicht|Ziggurat Consulting|Natuurorganisatie Het Landschap|Leaserij Voorthuizen|
Gemeente Hunzedal|Maritime Supply Rotterdam Ltd|Opticien Helderzicht|Beheer Vd Broek|Onderwijsgroep Noordwest|
Staalkracht Constructie
""")
DUTCH_COMPANIES_C = _words("""
Aldewereld Verpakkingen B.V.|Gemeente Kromme Waard|Stichting Ouderenzorg De Berken|Van Heusden Staalbouw BV|
Boerma Zaadveredeling N.V.|Onderwijsstichting Palet|Regio Ziekenhuis Waterland|Hendrikx Koeltechniek B.V.|
Woonstichting Haag & Erf|Coöp. Melkweg Zuid U.A.|Omgevingsdienst Flevokust|Kinderdagverblijf 't Vosje|
Lakerveld Accountants|Rijwielen Stokvis B.V.|Gemeente Schiermeer|Drinkwaterbedrijf Brabantse Kempen N.V.|
Transportbedrijf Gebr. Poelstra|Sigma Lijmen & Kitten B.V.|Huisartsenpost De Singel|
Openbare Bibliotheek Veluwezoom|Visafslag Urkerland|Jachtwerf Nauta|Zilverlinde Uitvaartzorg|
Marko-Graan Handel B.V.|Hoveniers Van Tol|VMBO De Schakel|Stichting Filadelfos|Waterbedrijf Oostkop|
Rozema Grafische Groep|Tandtechniek Brandsma|Fruitveiling Betuwe-Zuid|Duinhof Bank Nederland|
Stadsverwarming Noordrand N.V.|Poldervaart Aggregaten B.V.|Theater & Congres De Spil|Bouwmarkt Klusland B.V.|
Nefrologisch Centrum Oost|Peijnenborg Koekfabriek|RUD Limburg-Midden|Timmerfabriek Wagenaar|
Veerdienst Texelstroom|Revalidatie De Trappenberg-Zuid|Mosselkweker Yerse Bank|Landgoed Twickelveld|
Spoorwerk Aannemers Combinatie VOF|Diervoeders Agrifeed BV|Zeeuwse Kabel & Glas B.V.|Kapsalon-groep Knip & Co|
Veiligheidsregio Kustland|Autoschade Van Houtum|Hogeschool Noorderkade|Slachterij Westfort-Oost|GGZ Rivierduin|
Kwekerij Bleiswijkse Roos|Orgelbouw Flentrop & Zn.|Assurantiën Meeùs-Dijk|Hotel-Restaurant Het Veerhuis|
Papierhandel Doetinchem|Machinefabriek Reesink-Lohuis|ZBC Oogkliniek Helder
""")
ENGLISH_COMPANIES_A = _words("""
Ashbourne Logistics Ltd|Brightwell Foods plc|Calder Valley NHS Trust|Dunmore & Sons Ltd|
Eastgate Housing Association|Fenwick Insurance Group|Glenroy Distillers Ltd|Harcourt Publishing Ltd|
Inverlea Council|Jarrow Steel Fabrication Ltd|Kestrel Aviation Services|Lomond Water|Marlowe Retail Group plc|
Northfleet Ports Ltd|Oakridge Schools Trust|Pemberton LLP|Quayside Hotels Ltd|Redfern Pharma Ltd|
Severn Rail Maintenance Ltd|Thornbury Packaging Ltd|Umber Textiles Ltd|Vantage Care Homes|
Westmoor Building Society|Yarrow Energy Ltd|Zenith Components Ltd|Café Lumière Group|Bexhill Borough Council|
Cromwell Motors Ltd|Darnley Dairy Co-op|Elmfield University|Farrow Legal LLP|Greystone Quarries Ltd|
Holloway Print Ltd|Isis Biotech Ltd|Kingsmead Hospital|Langdale Outdoor Ltd|Moorgate Asset Management|
Nettleton Brewery|Orwell Freight Ltd|Priory Furniture Ltd|Ravenscar Shipping Ltd|Stour Valley Foods|
Trent Aerospace Ltd|Upton Grange Hotels|Wexford Media Ltd|Müller & Hayes GmbH|Ashdown Engineering Ltd|
Brackley Tools Ltd|Coldharbour Data Ltd|Dovecote Nurseries
""")
ENGLISH_COMPANIES_B = _words("""
Acadia Freight Systems, Inc.|Blue Mesa Health Partners|Cascade Orthopedics LLC|Delmarva Foods Inc|
Evergreen County Schools|Foxglove Hospitality Group|Granite State Credit Union|Hollis & Drake LLC|
Ironwood Manufacturing Corp.|Juniper Ridge Medical Center|Keystone Paper Co.|Lakeshore Transit Authority|
Meridian Title Inc.|Nordvik Shipping AS|Ocotillo Energy Partners|Pinnacle Auto Parts, Inc.|
Quarry Bay Trading Pte Ltd|Rainier Dental Supply|Sagebrush Utilities|Tidewater Insurance Corp|
Ulster Valley Bank|Vireo Biosciences Inc.|Willamette Winegrowers Co-op|Xylo Instruments LLC|
Yellow Birch Logistics|Zephyr HVAC Services|Bayou Petrochem LLC|Copperline Telecom|Dry Creek School District|
Elkhorn Construction|Fjord Seafood AS|Golden Plains Grain|Hudson Arc Lighting|Isla Verde Resorts|
Jasper County Hospital|Kodiak Equipment Rental|Lone Oak Properties|Magnolia Senior Living|
Northstar Title & Escrow|Obsidian Security Corp|Prairie Wind Farms|Redstone Apparel Inc|Silverton Foods|
Tamarack Software|Union Depot Retail|Vermilion Press|Wolfe & Partners GmbH|Société Beaulieu SARL|
Aldine Plastics|Bergman Brothers Inc
""")
ENGLISH_COMPANIES_C = _words("""
Harrowgate Logistics Ltd|Brightwater Utilities plc|Pennine Dairy Co-operative|Calloway & Finch LLP|
Northfield NHS Trust|Meridian Freight Inc.|St Aldhelm's College|Kestrel Avionics Ltd|Ashdown Borough Council|
Oakhurst Care Homes Limited|Silverline Packaging GmbH|Tarrant Foods Group|Quayside Ports Authority|
Larkspur Retail Ltd|Dunmore Cement plc|Ivybridge Housing Association|Vantage Point Insurance|
Redgrave Steel Holdings|Helix Biosciences Inc.|Thornbury Pharmaceuticals Ltd|Camberley Motor Group|
Orchard Bay Hotels|Lindqvist Timber AB|Weston & Hale Architects|Galway Seafoods Ltd|Copperfield Publishing|
Blue Heron Energy LLC|Rutland Rail Services|Summit Outdoor Brands Inc|Fairweather Shipping Ltd.|
Mossley Metropolitan Council|Pembroke Dental Partners|Castleton University|Eastgate Security Services|
Arden Valley Water|Hollins Textile Mills|Juniper Analytics Ltd|Kingsmead Academy Trust|
Larchmont Capital Partners|Nordhavn Offshore A/S|Ormskirk Fresh Produce|Pinnacle Facilities Ltd|
Queensbury Brewing Co.|Rowan Tree Charity|Stanmore Electronics BV|Trentside Foundry Ltd|Ulster Linen Works|
Vickers Lane Solicitors|Whitcombe Farms|Xandria Health Ltd|Yarrow Bank plc|Zenith Elevators Inc.|
Abbeydale Plastics Ltd|Belmont Car Hire|Cheviot Wind Farms|Dovetail Joinery Ltd|Elmfield School|
Foxglove Cosmetics SA|Greystone Quarries|Hartwell & Sons Ltd
""")
SCHOOLS = _words("""
Ashgrove Primary School|Elmfield School|St Aldhelm's College|Kingsmead Academy Trust|Castleton University|
Holly Bank Infants|Marlow Road High|Queen Philippa Grammar School|Lowther Sixth Form College|
Bishop Ridley CofE Primary|Tidewell Multi-Academy Trust|Fenwick Technical College|The Larches Special School|
Saltash Lane Nursery|Durley Park Academy|Weardale Learning Partnership|Our Lady's RC High School|
Chalkhill Junior School|Riverbend Music School|Norbury Adult Education Centre|Hatherley Prep Ltd|
Great Orme International School
""")

FIELDWORK_DUTCH_COMPANIES = _words("""
Van Wessum Koelhuizen B.V.|Gemeente Lauwersmond|Stichting Zorgkring Peelrand|Tromp & Hessels Notarissen|
Waterschap Aa en Vechte|Basaltfabriek Kerkrode N.V.|Vlielander Visconserven B.V.|Scholengroep Het Kompas-Noord|
Oeverland Energie U.A.|Kozijnenfabriek Dijkhof|Woonpartners Maasoever|Reederij Halve Maan BV|Omroep Merwestreek|
GGZ De Linden-Oost|Hogeschool Vechtdal|Technisch Bureau Schaafsma|Stadsbank Eemstede|Uitgeverij De Gele Rijder|
Fruitpers Haringvliet B.V.|Provincie Hollandermark|Steigerbouw Van Buuren|Ziekenhuisgroep Oude IJssel|
Keramiek Atelier Delfgauw|Veerman Offshore Services Ltd|Verzekerd Bewaard N.V.|Museumpark Het Ambacht|
Slagerij-keten Worst & Zoon|Coöperatie Polderzaad U.A.|Spuitgieterij Plastinova B.V.|Boekhoudhuis Ter Laak|
Regionale Brandweer Zeeduin|Autolease Randmeer|Kinderopvang Hinkelepink|Havenmeesterij Delftzicht|
Tandheelkunde Het Gebit|Groothandel Van Bommelen|Papierfabriek Renkumse Beek|Ingenieursbureau Lodder|
Sportbond Noordzeekust|Drinkwaterbedrijf Twentse Bron N.V.|Zuivelhoeve Klaverweide|Apotheekgroep Maretak|
Brouwerij De Zwarte Ruiter B.V.|Vastgoedfonds Singelgracht|Recreatiepark 't Hazenbos|Lichtmasten Nederland BV|
Rederijkers Drukwerk|Kliniek Duinzoom|Transportgroep Zijlmans & Zn. B.V.|Archiefdienst De Vallei|
Orthopedie Rechtop|Staalconstructie Hoekstra-Bijl|Openbaar Vervoer Noordlijn|Jeugdhulp De Schakel-West|
Textielservice Witgoed B.V.|Belastingsamenwerking Vierstromen
""")
FIELDWORK_ENGLISH_COMPANIES = _words("""
Applecross Marine Ltd|Birchfield Clinical Labs Inc.|Canterfield Borough Council|Deepwell Drilling LLC|
Esk Valley Creamery Ltd|Fallowfield Motor Spares|Granby Street Dental Group|Hexworth Insurance plc|
Inchcolm Water Authority|Jessop & Thwaite LLP|Kittiwake Airways Ltd|Larkhill Academies Trust|
Millrace Paper Company, Inc.|Netherby Castings Ltd|Oldstead Breweries|Penhallow Quarry Products|
Quernmore Farms Co-op|Rosedale Payroll Bureau|Saltmarsh Logistics Limited|Tynecastle University Hospital|
Upland Wind Partners|Verity Glass Works|Wharfside Hotels Group|Yeoman Fencing Ltd|Zetland Seafoods|
Amberline Telecom Inc.|Brookmere Retirement Homes|Copper Canyon Credit Union|Dunrobin Distilling plc|
Eagle Fork School District|Firestone Ridge Clinics|Goldcrest Airfreight|Harbour Light Studios|
Ironbark Timber Pty|Jubilee Line Catering|Kestwick Housing Trust|Lambourn Valley Council|
Marchbank Solicitors|Nordkapp Shipping AS|Orrell Textiles|Pike & Dunmow Architects|Quartz Hill Utilities|
Ravensworth Estates|Shoreline Pharmaceuticals Ltd|Tallis Music Publishing|Umberleigh Foods|
Vesper Security Systems, Inc.|Westerdale Rail Freight|Yellowhammer Coaches|Zinnia Health Partners
""")

# The words of two Dutch and two English authors.

DUTCH_FIRST = _words("""
Jan|Marieke|Pieter|Anouk|Sanne|Kees|Willem|Fatima|Ahmed|Ingrid|Tom|Lieke|Joost|Ellen|Hans|Mohamed|Esther|Bram|
Femke|Roel|Saskia|Dirk|Yvonne|Gijs|Nadia|Wouter|Annemiek|Jeroen|Marjolein|Erik|Lotte|Rutger|Carla|Henk|Soraya|
Mark|Petra|Thijs|Monique|Bas|Karin|Özlem|Chantal|Frank|Ilse
""")
DUTCH_LAST = _words("""
de Vries|Jansen|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|
van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|El Idrissi|Yılmaz|Kuipers|Veenstra|
Kramer|van den Heuvel|Scholten|Postma|Willems|van Vliet|Hoekstra|Koster|Prins|Huisman|Kuiper|van Doorn|Blom|
Schouten|Verhoeven|Öztürk|Molenaar|'t Hart|ter Braak
""")
DUTCH_ROLES = {
    "executive": _words("""
Algemeen directeur|CEO|CFO|Financieel directeur|Directeur bedrijfsvoering|COO|Bestuurder|Raad van bestuur|DGA|
CIO|Gemeentesecretaris
"""),
    "management": _words("""
Manager ICT|Hoofd inkoop|Facility manager|Afdelingshoofd P&O|Teamleider klantenservice|Manager operations|
Hoofd technische dienst|Senior inkoper|Contractmanager|Unitmanager
"""),
    "operational": _words("""
Functioneel beheerder|Medewerker administratie|Planner|Applicatiebeheerder|Secretaresse|Inkoper|
Magazijnmedewerker|Servicedeskmedewerker|Projectmedewerker|Key-user
"""),
}
DUTCH_BRANCHES = _words("""
Zorg|Overheid|Onderwijs|Industrie|Logistiek|Zakelijke dienstverlening|Bouw|Agro & food|Retail|Financieel
""")
DUTCH_COMMENTS = _words("""
Prima contact met de accountmanager.|Helpdesk reageert traag, vooral op maandag.|Geen opmerkingen|
Alles loopt goed.|Facturen kloppen regelmatig niet.|Graag meer meedenken over de toekomst.|Top team!|
We horen alleen iets als het contract afloopt.|De monteurs zijn vakkundig en vriendelijk|
Communicatie bij storingen kan beter; we moeten er zelf achteraan.|Portal is onhandig in gebruik.|Zijn tevreden|
-|n.v.t.|Prijs-kwaliteit is in orde|Wisselende contactpersonen, dat is jammer.|Snelle levering, complimenten|
Soms lang wachten op offerte.|Wij missen een vast aanspreekpunt|
Doorlooptijd van wijzigingen is te lang; verder wel goed.|Jullie denken echt met ons mee!|
Rapportage mag uitgebreider|Prijsstijging van 8% was slecht uitgelegd|
De implementatie was rommelig, daarna prima.|Nog te kort klant om te beoordelen|Goede bereikbaarheid|
Afspraken worden niet altijd nagekomen|Weinig proactief|Fijne samenwerking, ga zo door|
Zie ook mijn mail van vorige week
""")
DUTCH_NOTES = _words("""
Kwartaaloverleg gevoerd, SLA op groen|Klant wil uitbreiden naar tweede locatie|
Besproken: verlenging in Q4, wil eerst evaluatie|Klacht over facturatie besproken; creditnota toegezegd|
Directie ziet ons als partner voor de komende 5 jr|Inkoop gaat offertes opvragen bij twee andere partijen|
Kennismaking met nieuwe directeur|Storing van 12-3 geëvalueerd|Rondje langs de afdelingen, veel kleine punten|
Geen bijzonderheden|Budget staat onder druk, zoekt besparing|Roadmap doorgenomen, enthousiast|
Verwachtingen voor komend jaar vastgelegd|Twijfelt over verlenging vanwege fusie|
Lunch met contactpersoon; goede sfeer|Voicemail ingesproken|Teruggebeld n.a.v. ticket|
Contract toegelicht aan nieuwe inkoper|Alleen prijs was onderwerp van gesprek|Wil graag benchmark zien
""")
DUTCH_EXPECTATIONS = _words("""
Vaste contactpersoon die onze organisatie kent|Binnen 4 uur reactie bij storing|
Meedenken over digitalisering de komende jaren|Facturen in één keer goed|
Elk kwartaal een gesprek op directieniveau|Kostenbesparing van 5% per jaar|Duurzame inzet materieel|
Proactief melden van risico's|Rapportage voor de 5e van de maand|Innovatievoorstellen, minimaal 2 per jaar|
Kwaliteit van de monteurs op niveau|Eén aanspreekpunt voor alle locaties|Soepele overgang naar nieuwe versie|
Transparantie over prijsindexatie
""")
DUTCH_C_FIRST = _words("""
Maarten|Heleen|Bart|Jolanda|Niels|Aaltje|Youssef|Corrie|Sjoerd|Marlies|Ton|Judith|Rik|Hilde|Emre|Floor|Gerard|
Wietske|Arjan|Noor|Leo|Tineke|Daan|Simone|Cor|Rianne|Jurgen|Elise|Fokke|Samira
""")
DUTCH_C_LAST = _words("""
van Rossum|Hofstra|de Ruiter|Bakkes|Wijnands|van der Zee|Tuinstra|Oosterhuis|Lemmens|Benali|Kamphuis|van Mierlo|
Spaans|Brinkman|de Haas|Zwart|van 't Veer|Elzinga|Çelik|Rademaker|Groeneveld|Lubbers|Vink|Nijboer|Claessens|
van Asperen|Roos|Duijts|ten Cate|Haverkort
""")
DUTCH_C_ROLES = {
    "executive": _words("""
Directeur-eigenaar|Voorzitter CvB|Lid raad van bestuur|Algemeen directeur|Wethouder|CFO|Directeur Zorg|
Concerncontroller (dir.)|CEO|Gemeentesecretaris
"""),
    "management": _words("""
Hfd. Informatievoorziening|Inkoopmanager|Rayonmanager|Teamleider facilitair|Clustermanager|Bedrijfsleider|
Manager HR|Afd.hoofd Financiën|Locatiemanager|Programmamanager
"""),
    "operational": _words("""
Technisch medewerker|Receptioniste|Functioneel beheerder|Adm. medewerker|Voorman|Werkvoorbereider|
Systeembeheerder|Conciërge|Medewerker crediteuren|Planner
"""),
}
DUTCH_C_BRANCHES = _words("""
Zorg & welzijn|Overheid|Onderwijs|Maakindustrie|Agri|Transport|MKB-dienstverl.|Bouw/installatie|Retail
""")
DUTCH_C_COMMENTS = _words("""
Snel geholpen, dank!|Moest drie keer bellen voordat er iemand kwam|Prima|Factuur klopte weer niet|
Vriendelijke medewerkers maar geen regie|Wij zien jullie alleen als er iets stuk is|Zeer te spreken over Ivo|
nvt|Geen|Planning wordt steeds verschoven; ik heb daar last van|Helder uitgelegd|Te duur voor wat het is|
Online omgeving werkt fijn|Nieuwe contactpersoon, nog even wennen|Meer vooruitkijken s.v.p.|Alles naar wens|
Kwaliteit ok, administratie zwak|Antwoord kwam pas na een week|Ga zo door :-)|?|
Goed bereikbaar, ook in het weekend|Mist diepgang in de rapportages
""")
DUTCH_C_NOTES = _words("""
Rondleiding gehad op nieuwe locatie. Wil in 2027 alles bij één partij.|Alleen over de prijs gesproken|
Vervolgafspraak in maart met de bestuurder erbij|Klaagt over wisselende monteurs; teruggekoppeld aan planning|
Heeft offerte van concurrent liggen|Doorgenomen wat zij volgend jaar van ons verwachten|
Even bijgepraat op de beurs|Gebeld ivm openstaande posten, betaalt vrijdag|Tevreden, geen actie|
Denkt erover zelf mensen aan te nemen|Directeur kijkt naar een samenwerking voor de lange termijn|
SLA-rapport toegelicht, 2 punten rood|Was niet aanwezig, kaartje achtergelaten|
Nieuwe inkoper, wil alle contracten opnieuw bekijken|Storing besproken, excuses aangeboden|
Budgetronde loopt; besluit na de zomer
""")
DUTCH_C_EXPECTATIONS = _words("""
Eén vast gezicht voor alle locaties|Storingen binnen een halve dag opgelost|
Meedenken over de verbouwing in 2027|Eén verzamelfactuur per maand, foutloos|
Twee keer per jaar aan tafel met onze bestuurder|Aantoonbaar minder kosten|Monteurs die de weg kennen|
Dat afspraken worden nagekomen zonder dat ik moet bellen|Ons helpen met de CO2-doelstelling|
Vooraf horen wat een wijziging kost|Nieuwe ideeën brengen, niet alleen uitvoeren|
Rapportage die mijn directie begrijpt|Geen verrassingen bij indexatie|Opleiding voor onze key-users
""")
ENGLISH_FIRST = _words("""
Alison|Martin|Priya|Gareth|Siobhan|Marcus|Helen|Tomasz|Ingrid|Declan|Yusuf|Rachel|Colin|Beatriz|Graham|Naomi|
Luca|Fiona|Dwayne|Karin|Oliver|Chloé|Stefan|Mei|Patrick|Joanna|Rupert|Anjali|Kevin|Sofía|Björn|Theresa|Nathan|
Leila|Duncan|Camille|Ravi|Bridget|Howard|Zoë|Emeka|Valerie|Jürgen|Paula|Simon|Denise|Kwame|Erin|Mitch|Lorraine
""")
ENGLISH_LAST = _words("""
Hartley|O'Connor|Nair|Pritchard|Lindqvist|Brennan|Adeyemi|Kowalski|Whitfield|Castellanos|Ferrari|Donnelly|
Okafor|MacLeod|Svensson|Becker|Tran|Goldberg|Ashworth|Mbeki|Delacroix|Novak|Stratton|Iyer|Hughes|Romero|
Vandenberg|Sato|Kaplan|Müller|Fitzgerald|Osei|Bianchi|Turnbull|Ellison|Peterson|Chaudhry|Winslow|Garrity|Lowe
""")
ENGLISH_ROLES = {
    "executive": _words("""
Chief Executive Officer|CFO|Chief Information Officer|Managing Director|VP Operations|COO
"""),
    "management": _words("""
Head of Procurement|IT Director|Facilities Manager|Finance Manager|Operations Manager|Service Delivery Manager|
Head of IT|HR Director
"""),
    "operational": _words("""
Service Desk Lead|Buyer|Systems Administrator|Office Coordinator|Application Support Analyst|Payroll Specialist|
Key User|Site Supervisor
"""),
}
ENGLISH_BRANCHES = _words("""
Public sector|Healthcare|Education|Manufacturing|Transport|Professional services|Food & drink|Energy|Retail
""")
ENGLISH_COMMENTS = _words("""
Generally happy with the service.|Response times have slipped since the summer.|
Engineers know our sites and it shows.|Invoices are still wrong every month.|
Nobody has called us since the contract was signed.|Great team, always helpful.|We would like to see a roadmap.|
Portal is slow and logs me out.|Ticket closed before the issue was fixed.|Good support, thanks.|
Onboarding took longer than promised.|Would be nice to meet your management once.|Solid. No complaints.|
Communication between your departments is poor.|Jo is brilliant, please keep her on our account.|
It does what it says, but we had hoped for more ideas from you.|Reporting could be clearer.|Fine|ok|
Too expensive for what we use.|Our new director is reviewing all suppliers.|
Fast, friendly, and solved first time!|We expected proactive advice; we mostly get tickets.|
Third outage this quarter; not acceptable.|Keep it up
""")
ENGLISH_NOTES = _words("""
Discussed SLA figures; they want first response under 30 min.|
CFO asked for a cheaper option before budget round.|
Talked through the next two years, they see us as part of the plan.|No show, rescheduled.|
They are tendering in spring, we are invited.|Walked through open tickets.|
New facilities lead introduced, wants monthly call.|Positive on project delivery, unhappy about invoicing.|
Left voicemail.|Agreed three success criteria with the director.|Champion is leaving in December.|
Sponsor asked what we would do in their place. Good talk.|Only interested in the rate card.|
Reviewed usage: two sites not live yet.
""")
ENGLISH_EXPECTATIONS = _words("""
One point of contact who knows our sites|First response within 30 minutes for P1|
Fewer invoices, one per month per site|Come to us with ideas, not only tickets|
Reduce cost per user by 10% in 2 years|No downtime during month-end close|Help us get ISO 27001 certified|
Quarterly meeting with your director|Reporting our board understands|Onboard the Leeds site before summer|
Engineers with security clearance|Lower carbon footprint of deliveries|Self-service portal for site managers|
Stable team, no constant changes of staff|Tell us before things break
""")
ENGLISH_C_FIRST = _words("""
Alice|Graham|Priya|Duncan|Helen|Marcus|Siobhan|Tariq|Rebecca|Owen|Fiona|Jamal|Chloe|Stuart|Ngozi|Patrick|Lorna|
Wei|Natalie|Hugh|Imogen|Rhys|Carmen|Derek|Yusuf|Bethany|Colin|Zoë|Martin|Ursula
""")
ENGLISH_C_LAST = _words("""
Whitaker|Okafor|Brennan|Patel|Lockwood|Hughes|Stirling|O'Connell|Chen|Haddad|Mercer|Doyle|Fairbairn|Kowalski|
Ramsay|Singh|Bexley|Thornton|Adeyemi|Larsen|Pritchard|Müller|Vaughan|Sykes|Iqbal|Cartwright|Novak|Granger|
Fraser|Delacroix
""")
ENGLISH_C_ROLES = {
    "executive": _words("""
Managing Director|Chief Executive|CFO|Chief Operating Officer|Finance Director|CIO|Principal|Board member|
VP Operations|Group Director
"""),
    "management": _words("""
Head of Procurement|IT Manager|Facilities Manager|Category Lead|Regional Manager|Head of Estates|
Contracts Manager|Operations Manager|HR Manager|Service Delivery Manager
"""),
    "operational": _words("""
Site Supervisor|Systems Administrator|Buyer|Accounts Payable Clerk|Help Desk Analyst|Coordinator|
Executive Assistant|Technician|Planner|Office Administrator
"""),
}
ENGLISH_C_COMMENTS = _words("""
Quick turnaround, thanks|Had to chase twice before anyone called back|Fine|Invoice was wrong again|
Great team, Sunita is a star|We only hear from you when the renewal is due|n/a|None|Portal keeps logging me out|
Good value overall|Too expensive compared with the alternatives we've seen|Would like more forward planning|
No complaints|Engineer arrived late, but fixed it first time|Reporting is thin|Very professional|
Not sure who our account manager is now|Always helpful!|
Implementation took longer than promised; fine since then|-|Really like the new dashboard|Slow on changes
""")
ENGLISH_C_NOTES = _words("""
Walked the site; wants one supplier across all depots by 2027|Price, price and price again|
Follow-up booked with the MD in March|Unhappy about engineer rotation - passed to ops|
Has a competitor quote on the desk|Went through what they expect from us next year|Catch-up at the trade show|
Called re overdue invoice, paying Friday|All good, no action|Thinking of bringing the work in-house|
CEO sees us as a long-term partner|Walked through SLA report: two reds|No show, left voicemail|
New buyer, re-tendering all contracts|Outage post-mortem, apologised|
Budget round ongoing; decision after summer
""")
ENGLISH_C_EXPECTATIONS = _words("""
One named contact for all our sites|Faults fixed within half a day|Help us plan the 2027 relocation|
A single, correct monthly invoice|Board-level meeting twice a year|Demonstrable cost savings|
Engineers who know the building|Do what you said without us chasing|Support our net-zero target|
Tell us the cost of a change up front|Bring ideas, don't just execute|Reports our board can read|
No surprises at indexation|Training for our key users
""")
DUTCH_SUBJECTS = _words("""
Kwartaaloverleg Q1|Evaluatiegesprek|Bel terug inzake factuur|Kennismaking|Voortgang implementatie|
Strategisch overleg|Jaargesprek 2025|Servicebezoek|Verlenging contract|Offerte uitbreiding|Klachtbespreking|
Lunch|Demo nieuwe module|RE: planning onderhoud
""")
DUTCH_MEASURES = _words("""
Reactietijd P1 < 4 uur|KPI-rapportage maandelijks|% facturen foutloos|Aantal directiegesprekken p/j|n.t.b.|
CO2-rapport|Score evaluatie ≥ 8|2 voorstellen per jaar||nog afspreken
""")
DUTCH_STAYED = _words("""
Tevreden, stilzwijgend verlengd|Goede samenwerking|Uitbreiding afname|Prijs verlaagd|Geen alternatief||
""")
DUTCH_LEFT = _words("""
Prijs|Overstap naar concurrent|Fusie / overname|Bezuiniging|Nieuwe directie|Faillissement|
Kwaliteit dienstverlening|Aanbesteding verloren|In eigen beheer genomen|
""")
ENGLISH_SUBJECTS = _words("""
Quarterly business review|Renewal discussion|Monthly service review|Escalation: P1 follow-up|
Intro call with new CIO|Roadmap session|Pricing proposal walk-through|Lunch with sponsor|Weekly ops call|
Contract amendment|Strategy workshop 2027|Site visit|Check-in|Onboarding kick-off
""")
ENGLISH_MEASURES = _words("""
P1 response time, monthly report|# invoices corrected per quarter|NPS of site managers >= 30|
Cost per user (GBP)|Unplanned downtime minutes|Certificate obtained|Meetings held|tbd|
Board pack delivered by 5th working day|% tickets via portal|Staff turnover on account|CO2 per drop
""")
ENGLISH_LEFT = _words("""
Price|Service quality|Acquired by competitor's client|Insourced|Sponsor left|Lost tender|Budget cut|Product gap|
Business closed|Poor relationship / no exec contact|Consolidation of suppliers
""")
ENGLISH_STAYED = _words("""
Price held|Good working relationship|More sites added|No alternative||
""")

FIELDWORK_DUTCH_ROLES = {
    "executive": _words("""
Algemeen directeur-bestuurder|Directeur Financiën & Control|CEO|Voorzitter raad van bestuur|Vennoot|
Gemeentesecretaris|Chief Operating Officer|Directeur-eigenaar|Lid directieteam
"""),
    "management": _words("""
Manager Facilitaire Zaken|Sectorhoofd Bedrijfsvoering|Hoofd Inkoop & Contracten|Regiomanager|Teammanager ICT|
Bedrijfsbureau, hoofd|Kwaliteitsmanager|Afdelingsmanager P&O|Contractbeheerder sr.
"""),
    "operational": _words("""
Medewerker facilitair|Applicatiebeheerder|Senior planner|Baliemedewerker|Administratief medewerker|
Monteur buitendienst|Functioneel beheerder zorg|Secretarieel medewerker|Inkoopassistent
"""),
}
FIELDWORK_DUTCH_COMMENTS = _words("""
Altijd bereikbaar, dat waarderen wij|Offerte duurde te lang|Geen opmerkingen|n.v.t.|De nota's kloppen zelden|
Marleen denkt echt met ons mee|Wij horen niets meer na de oplevering|Prima partij|Portaal is onoverzichtelijk|
Prijs/kwaliteit kan beter|Had meer verwacht van de innovatie|Storing netjes opgelost, terugkoppeling ontbrak|
Wisseling van contactpersonen is vervelend|-|Zeer deskundige adviseur|Wachttijd aan de telefoon|Ga zo door!|
Meer op de voorgrond treden bij onze directie
""")
FIELDWORK_DUTCH_NOTES = _words("""
Jaarcijfers doorgenomen, men wil in 2027 uitbreiden|Tarieven onder druk, vraagt 4% korting|
Afspraak met de bestuurder in het voorjaar|Ontevreden over de vertraging in project 2|Koffie gedronken, geen actie|
Offerte toegelicht; beslissing via inkoop|Heeft twijfels na de reorganisatie|Vaste monteur gevraagd|
Kwartaalcijfers gepresenteerd aan het MT|Nieuwe directeur kennisgemaakt, zoekt langjarige partner|
Voicemail, belt terug|Denkt aan aanbesteden in Q3|Escalatie besproken en afgerond|Wil verwachtingen op papier
""")
FIELDWORK_DUTCH_EXPECTATIONS = _words("""
Eén factuur per kwartaal, in één keer goed|Ieder half jaar overleg met jullie directie|
Dezelfde monteur op alle vestigingen|Storing buiten kantooruren binnen 2 uur opgepakt|
Ons uit de wind houden bij de audit|Ongevraagd voorstellen doen voor besparing|Minder papier, alles in het portaal|
Duidelijke planning, en u houdt zich eraan|Meegroeien met onze nieuwbouw|Kennis van de zorgsector|
Rapportage waar mijn bestuur iets aan heeft|Vaste prijs gedurende de looptijd|CO2-uitstoot aantoonbaar omlaag
""")
FIELDWORK_ENGLISH_ROLES = {
    "executive": _words("""
Chief Executive Officer|Group Finance Director|Chief Information Officer|President|SVP Operations|
Managing Partner|Chief Nursing Officer|Vice Chancellor
"""),
    "management": _words("""
Director of Facilities|Procurement Category Manager|IT Operations Manager|Head of Customer Service|
Plant Manager|Head of Estates and Facilities|Finance Business Partner|Regional Operations Manager
"""),
    "operational": _words("""
Service Desk Analyst|Purchasing Assistant|Site Engineer|Payroll Administrator|Ward Clerk|
Application Administrator|Stores Coordinator|Executive Assistant
"""),
}
FIELDWORK_ENGLISH_COMMENTS = _words("""
Resolved on the first call|Still waiting for the root cause|n/a|Dana is fantastic|Took four emails to get an answer|
We never see anyone senior|Good value|Dashboards are confusing|Nope|Onsite team is polite and tidy|
Billing keeps charging the closed site|Works well for us|Would like to know what is coming next year|
Too many handovers between your teams|Happy overall, response times slipping|Renewal price came as a shock
""")
FIELDWORK_ENGLISH_NOTES = _words("""
Reviewed adoption; finance module unused since May|CFO wants three quotes before renewing|
Agreed what good looks like for FY27|Asked for executive meeting in Q1|Complained about two late deliveries|
Walked through the roadmap, strong interest in the new sites|Left message with PA|Budget frozen until April|
Champion moving to another division|Wants a flat price for three years|Escalation closed, customer thanked the team|
Competitor demo planned for next week|Site tour, all calm|Discussed hand-over to the new account director
""")
FIELDWORK_ENGLISH_EXPECTATIONS = _words("""
Go live at all nine depots before the summer peak|Cut invoice queries by half|A named engineer for each region|
Show our board the savings twice a year|No unplanned outage in the exam period|Advise us ahead of new regulation|
Same-day response for the wards|One portal instead of three|Bring two improvement ideas a quarter|
Hold prices for the term|Train our super users each autumn|Help us halve waste by 2028
""")

# The worlds. What was written down lies before the first of November 2026, when the exports are read.

DUTCH_A = World(
    language="nl",
    companies=DUTCH_COMPANIES_A,
    first_names=DUTCH_FIRST,
    last_names=DUTCH_LAST,
    roles=DUTCH_ROLES,
    owners=_words("Linda Hofman|Peter Stam|Rachid Bouali|Mirjam Kok|Stefan de Leeuw"),
    branches=DUTCH_BRANCHES,
    comments=DUTCH_COMMENTS,
    notes=DUTCH_NOTES,
    subjects=DUTCH_SUBJECTS,
    expectations=DUTCH_EXPECTATIONS,
    measures=DUTCH_MEASURES,
    stayed_for=DUTCH_STAYED,
    left_for=DUTCH_LEFT,
    first_day=dt.date(2025, 1, 6),
    days=271,
    first_number=10000,
)
DUTCH_B = replace(
    DUTCH_A,
    companies=DUTCH_COMPANIES_B,
    owners=_words("Wendy Terpstra|Koen Vermaat|Jasmijn Otten|René van Eck"),
    first_number=200100,
)
DUTCH_C = World(
    language="nl",
    companies=DUTCH_COMPANIES_C,
    first_names=DUTCH_C_FIRST,
    last_names=DUTCH_C_LAST,
    roles=DUTCH_C_ROLES,
    owners=_words("Bianca Roelofs|Sander Huis in 't Veld|Ivo Martens|Dewi Pattiasina|Rob Coenraads"),
    branches=DUTCH_C_BRANCHES,
    comments=DUTCH_C_COMMENTS,
    notes=DUTCH_C_NOTES,
    subjects=DUTCH_SUBJECTS,
    expectations=DUTCH_C_EXPECTATIONS,
    measures=DUTCH_MEASURES,
    stayed_for=DUTCH_STAYED,
    left_for=DUTCH_LEFT,
    first_day=dt.date(2025, 7, 15),
    days=271,
    first_number=3000,
)
ENGLISH_A = World(
    language="en",
    companies=ENGLISH_COMPANIES_A,
    first_names=ENGLISH_FIRST,
    last_names=ENGLISH_LAST,
    roles=ENGLISH_ROLES,
    owners=_words("Jo Mercer|Dan Whitlock|Amira Haddad|Steve Pollard|Kate Lindgren"),
    branches=ENGLISH_BRANCHES,
    comments=ENGLISH_COMMENTS,
    notes=ENGLISH_NOTES,
    subjects=ENGLISH_SUBJECTS,
    expectations=ENGLISH_EXPECTATIONS,
    measures=ENGLISH_MEASURES,
    stayed_for=ENGLISH_STAYED,
    left_for=ENGLISH_LEFT,
    first_day=dt.date(2025, 6, 1),
    days=511,
    first_number=10234,
)
ENGLISH_B = replace(
    ENGLISH_A,
    companies=ENGLISH_COMPANIES_B,
    owners=_words("T. Vasquez|Megan Roth|Ian Calloway|Sunil Rao|Brooke Tanner|Peter Asante"),
)
ENGLISH_C = World(
    language="en",
    companies=ENGLISH_COMPANIES_C,
    first_names=ENGLISH_C_FIRST,
    last_names=ENGLISH_C_LAST,
    roles=ENGLISH_C_ROLES,
    owners=_words("Gemma Travers|Neil Ashworth|Sunita Rao|Callum Reid|Joanna Pike"),
    branches=ENGLISH_BRANCHES,
    comments=ENGLISH_C_COMMENTS,
    notes=ENGLISH_C_NOTES,
    subjects=ENGLISH_SUBJECTS,
    expectations=ENGLISH_C_EXPECTATIONS,
    measures=ENGLISH_MEASURES,
    stayed_for=ENGLISH_STAYED,
    left_for=ENGLISH_LEFT,
    first_day=dt.date(2025, 7, 15),
    days=271,
    first_number=3000,
)
SCHOOLS_C = replace(ENGLISH_C, companies=SCHOOLS)
FIELDWORK_NL = replace(
    DUTCH_A,
    companies=FIELDWORK_DUTCH_COMPANIES,
    first_names=DUTCH_C_FIRST + DUTCH_FIRST[20:],
    last_names=DUTCH_LAST[10:] + DUTCH_C_LAST[:15],
    roles=FIELDWORK_DUTCH_ROLES,
    owners=_words("Marleen Kortekaas|Joris van Beveren|Hatice Demirel|Pim Stroobant|Karlijn Wiersema|Ad de Rooij"),
    comments=FIELDWORK_DUTCH_COMMENTS,
    notes=FIELDWORK_DUTCH_NOTES,
    expectations=FIELDWORK_DUTCH_EXPECTATIONS,
    first_day=dt.date(2025, 10, 6),
    days=330,
    first_number=41000,
)
FIELDWORK_EN = replace(
    ENGLISH_A,
    companies=FIELDWORK_ENGLISH_COMPANIES,
    first_names=ENGLISH_C_FIRST + ENGLISH_FIRST[25:],
    last_names=ENGLISH_LAST[10:] + ENGLISH_C_LAST[:15],
    roles=FIELDWORK_ENGLISH_ROLES,
    owners=_words("Dana Whitcombe|Ellis Okonkwo|Priscilla Vane|Tom Harker|Rosa Delgado|Ewan McBride"),
    comments=FIELDWORK_ENGLISH_COMMENTS,
    notes=FIELDWORK_ENGLISH_NOTES,
    expectations=FIELDWORK_ENGLISH_EXPECTATIONS,
    first_day=dt.date(2025, 10, 6),
    days=330,
    first_number=7200,
)
