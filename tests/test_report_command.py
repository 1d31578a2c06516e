"""`python -m analytics report`: the files that are asked for, or one sentence that says why there are none."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

ROOT = Path(__file__).parents[1]
AS_OF = "2026-11-01"


def call(*arguments, language="nl"):
    done = subprocess.run(
        [sys.executable, "-m", "analytics", "report", *map(str, arguments), "--language", language],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done


def refused(*arguments, language="nl"):
    done = call(*arguments, language=language)
    assert done.returncode == 2
    assert done.stdout == ""
    return done.stderr.strip().splitlines()[-1]


@pytest.fixture
def files(tmp_path, three_accounts):
    paths = []
    for name, content in three_accounts.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(content, encoding="utf-8")
    return paths


def text_of(path):
    """Every byte of a file, also of the packages inside it."""

    def parts(content):
        if content[:2] != b"PK":
            return content
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return b"\n".join(parts(package.read(name)) for name in package.namelist())

    return parts(path.read_bytes()).decode("utf-8", "ignore").replace("\r\n ", "").casefold()


@pytest.mark.parametrize(("language", "beginning"), [("nl", "€ 780k van € 1,1 mln"), ("en", "€780k of €1.1M")])
def test_all_three_at_once(files, tmp_path, language, beginning):
    outs = [tmp_path / name for name in ("story.pptx", "story.xlsx", "story.ics")]
    done = call(
        *files, "--as-of", AS_OF, "--deck", outs[0], "--workbook", outs[1], "--calendar", outs[2], language=language
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"as_of": AS_OF, "files": [str(out) for out in outs]}
    title = Presentation(str(outs[0])).slides[0].shapes.title.text_frame.text.replace("\N{NO-BREAK SPACE}", " ")
    assert title.startswith(beginning)
    assert "hogeschool noorderlicht" in text_of(outs[1])
    assert outs[2].read_bytes().startswith(b"BEGIN:VCALENDAR")
    first = [out.read_bytes() for out in outs]
    call(*files, "--as-of", AS_OF, "--deck", outs[0], "--workbook", outs[1], "--calendar", outs[2], language=language)
    assert [out.read_bytes() for out in outs] == first


def test_names_hidden_are_in_none_of_the_files(files, tmp_path):
    outs = [tmp_path / name for name in ("a.pptx", "a.xlsx", "a.ics")]
    arguments = ["--deck", outs[0], "--workbook", outs[1], "--calendar", outs[2], "--hide-names"]
    assert call(*files, "--as-of", AS_OF, *arguments).returncode == 0
    for out in outs:
        written = text_of(out)
        for name in ("Noorderlicht", "Waterstad", "De Halm", "Jeroen Tasman", "Femke Vos", "Gerda Cio", "Anneke"):
            assert name.casefold() not in written, (out.name, name)
        assert "klant 00" in written


def test_a_template_gives_its_page(files, tmp_path):
    template, out = tmp_path / "brand.pptx", tmp_path / "out.pptx"
    brand = Presentation()
    brand.save(str(template))
    assert call(*files, "--as-of", AS_OF, "--deck", out, "--template", template).returncode == 0
    assert Presentation(str(out)).slide_width == brand.slide_width


def test_what_cannot_be_is_refused_in_one_sentence_and_writes_nothing(files, tmp_path):
    out, broken = tmp_path / "out.pptx", tmp_path / "brand.pptx"
    broken.write_bytes(b"PK no presentation")
    dated = ["--as-of", AS_OF]
    assert "--deck, --workbook" in refused(*files, *dated)
    assert refused(*files, *dated, "--deck", tmp_path / "out.pdf").endswith("eindigt de naam op .pptx.")
    assert refused(*files, *dated, "--deck", out, "--template", broken).startswith("brand.pptx is geen PowerPoint")
    assert (
        refused(*files, *dated, "--deck", out, "--template", tmp_path / "no.pptx") == "Het bestand no.pptx is er niet."
    )
    assert refused(tmp_path / "no.csv", *dated, "--deck", out) == "Het bestand no.csv is er niet."
    assert "kon niet worden geschreven" in refused(*files, *dated, "--deck", tmp_path / "no" / "out.pptx")
    assert refused(*files, "--as-of", "2031-01-01", "--deck", out).startswith("Alle contracten")
    assert refused(*files, "--deck", out)
    assert not out.exists()


def test_a_file_that_is_no_table_is_refused(tmp_path):
    nothing = tmp_path / "nothing.csv"
    nothing.write_text("x\n1\n")
    assert refused(nothing, "--as-of", AS_OF, "--deck", tmp_path / "out.pptx", language="en")
