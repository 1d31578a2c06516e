"use strict";
// What was chosen stays on this phone until the server has confirmed it: a tunnel, a sleep or a restart loses nothing.
const main = document.querySelector("main"), bar = document.getElementById("bar"), live = document.getElementById("live");
const words = main.dataset, room = words.room, store = "blindspot-" + room;
let seen = words.key, failures = 0, timer = 0, busy = false, place = 0;
let waiting = load();

function load() { try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; } }
function keep() { try { localStorage.setItem(store, JSON.stringify(waiting)); } catch { /* private mode: memory has it */ } }
function say(text, wrong) { live.textContent = text; live.className = wrong ? "wrong" : "kept"; }

async function send(address, body) {
  const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body), credentials: "same-origin", signal: AbortSignal.timeout(8000) });
  if (answer.status >= 500) throw new Error("server");
  return answer.json();
}

async function flush() {
  if (busy) return;
  busy = true;
  try {
    for (const [key, [address, body]] of Object.entries(waiting)) {
      const stood = JSON.stringify(waiting[key]);
      const told = await send(address, body);
      if (told.later) { say(told.say, true); break; }
      // What was changed meanwhile waits for its own turn.
      if (JSON.stringify(waiting[key]) === stood) { delete waiting[key]; keep(); }
      if (told.ok) say(words.saved); else { say(told.say, true); seen = ""; }
    }
    reached();
  } catch { lost(); }
  busy = false;
}

function queue(key, address, body) {
  // A key that is there already keeps its old place: the newest answer is what is sent.
  waiting[key] = [address, body];
  keep();
  say(words.saving);
  flush();
}

function reached() { failures = 0; bar.hidden = true; }
function lost() { failures += 1; if (failures > 1 || Object.keys(waiting).length) bar.hidden = false; }

function show() {
  const cards = [...main.querySelectorAll("[data-card]")];
  const head = main.querySelector("[data-head]");
  place = Math.max(0, Math.min(place, cards.length - 1));
  cards.forEach((card, at) => { card.hidden = at !== place; });
  if (head && cards.length) head.hidden = "done" in cards[place].dataset;
  const missing = main.querySelector("[data-missing]");
  if (missing) missing.hidden = [...main.querySelectorAll("fieldset")].every((field) => field.querySelector("input:checked"));
}

function restore() {
  // Choices that the server has not confirmed are shown as chosen.
  for (const [key, [address, body]] of Object.entries(waiting)) {
    if (address !== "vote") continue;
    for (const input of main.querySelectorAll("input[type=radio]")) {
      if (input.name === key && input.value === String(body.value)) input.checked = true;
    }
  }
  show();
}

async function look() {
  clearTimeout(timer);
  if (document.hidden) return;
  try {
    await flush();
    const answer = await fetch("state?key=" + encodeURIComponent(seen), { credentials: "same-origin",
      cache: "no-store", signal: AbortSignal.timeout(8000) });
    if (answer.status >= 500) throw new Error("server");
    const told = await answer.json();
    reached();
    if (told.gone) { try { localStorage.removeItem(store); } catch { /* nothing was kept */ } }
    if (told.html !== undefined) {
      seen = told.key;
      if (told.step !== words.step) { place = 0; words.step = told.step; say(""); window.scrollTo(0, 0); }
      main.innerHTML = told.html;
      restore();
    }
    if (told.gone) return;
  } catch { lost(); }
  timer = setTimeout(look, Math.min(1500 * 2 ** Math.max(0, failures - 1), 12000) + Math.random() * 300);
}

main.addEventListener("change", (event) => {
  const field = event.target.closest("fieldset[data-question]");
  if (!field || event.target.type !== "radio") return;
  const value = "number" in field.dataset ? Number(event.target.value) : event.target.value;
  queue(field.dataset.question, "vote", { question: field.dataset.question, value });
});

main.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-go]");
  if (!button) return;
  place = button.dataset.go === "start" ? 0 : place + Number(button.dataset.go);
  say("");
  show();
  window.scrollTo(0, 0);
  const heading = main.querySelector("[data-card]:not([hidden]) h2, [data-card]:not([hidden]) legend");
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
});

main.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-expectations]");
  if (!form) return;
  event.preventDefault();
  const customer = form.elements.customer.value;
  for (const slot of form.querySelectorAll("[data-slot]")) {
    const at = Number(slot.dataset.slot), text = slot.querySelector("textarea").value;
    const measure = slot.querySelector("[name=measure]").value;
    if (text.trim() || slot.dataset.filled) queue("slot" + at, "entry", { slot: at, customer, expectation: text, measure });
    slot.dataset.filled = text.trim() ? "1" : "";
  }
  form.querySelector("[data-kept]").hidden = false;
  form.querySelector("button").textContent = form.dataset.again;
});

main.addEventListener("input", (event) => {
  const kept = event.target.closest("form")?.querySelector("[data-kept]");
  if (kept) kept.hidden = true;
});

document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
window.addEventListener("online", () => { failures = 0; look(); });
window.addEventListener("pageshow", (event) => { if (event.persisted) look(); });
restore();
look();
