// Sends an answer as soon as it is chosen, keeps on this phone what was not stored yet, and notices
// that the room moves on. Every page works without it.
(() => {
  "use strict";
  const main = document.querySelector("main");
  const { place, draft, stand, every, over, again = "" } = main.dataset;
  const status = document.querySelector("[role=status]");
  const notice = document.getElementById("notice");
  const resting = document.getElementById("pause");
  const DAY = 864e5, PREFIX = "risicotafel.", SHELF = PREFIX + draft;

  // A phone that keeps nothing (private mode, full) still sends: then this is all there is.
  let answers = {}, keeps = true;
  const read = () => {
    if (keeps) try { answers = (JSON.parse(localStorage.getItem(SHELF)) || {}).answers || {}; } catch { keeps = false; }
    return answers;
  };
  const write = () => {
    if (keeps) try {
      if (Object.keys(answers).length) localStorage.setItem(SHELF, JSON.stringify({ place, until: Date.now() + DAY, answers }));
      else localStorage.removeItem(SHELF);
    } catch { keeps = false; }
  };
  // Words that somebody is still typing are on this page and nowhere else.
  const isTyping = () => [...document.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
  const isPending = () => Object.keys(read()).length > 0;

  // Another language is another page: words that somebody is typing go along, and are then forgotten.
  const TYPED = PREFIX + "typed", field = document.querySelector("textarea");
  try {
    const typed = sessionStorage.getItem(TYPED);
    sessionStorage.removeItem(TYPED);
    if (typed && field) field.value = typed;
  } catch { /* nothing was kept */ }
  for (const link of document.querySelectorAll("nav a[hreflang]")) link.addEventListener("click", () => {
    if (field && isTyping()) try { sessionStorage.setItem(TYPED, field.value); } catch { /* then it is lost */ }
  });

  // Drafts of a session that is over, or older than a day, are good for nothing.
  // Nothing of the person before stays on a device that is passed on.
  const sweep = (everything) => {
    let wasLate = false;
    try {
      for (const name of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
        if (everything) { localStorage.removeItem(name); continue; }
        const kept = JSON.parse(localStorage.getItem(name)) || {};
        if (over && kept.place === over) wasLate = true;
        else if (kept.until > Date.now()) continue;
        localStorage.removeItem(name);
      }
    } catch { /* nothing was kept */ }
    return wasLate;
  };

  const say = (state) => {
    if (!status || status.dataset.is === state) return;
    status.dataset.is = state;
    status.textContent = state ? status.dataset[state] : "";
  };
  const tell = (text) => {
    notice.className = "card problem";
    notice.textContent = text + " ";
    notice.scrollIntoView({ block: "center" });
    if (location.pathname === place) return;
    const link = document.createElement("a");
    link.className = "link";
    link.href = place;
    link.textContent = notice.dataset.goOn;
    notice.append(link);
  };

  const fetched = (path, options) => {
    const stop = new AbortController(), timer = setTimeout(() => stop.abort(), 1e4);
    return fetch(path, { ...options, cache: "no-store", redirect: "error", signal: stop.signal })
      .then((reply) => reply.json().then((body) => ({ status: reply.status, body })))
      .finally(() => clearTimeout(timer));
  };

  // One request at a time; the latest answer to a question is the one that is sent.
  let busy = false, pause = 0, retrying, cut = false, leaving = null, moved = false, told = false;
  const send = async () => {
    clearTimeout(retrying);
    const [key] = Object.keys(read());
    if (busy || !key) return;
    const answer = answers[key], [factor, axis] = key.split(" ");
    busy = true;
    if (!pause) say("saving");
    let reply = null;
    try {
      reply = await fetched(place + "/score", { method: "POST", body: new URLSearchParams({ factor, axis, answer, draft, again }) });
      cut = false;
    } catch (error) { cut = error.name === "TypeError"; }
    busy = false;
    if (!reply || reply.status >= 500 || !("stored" in reply.body)) return later();
    pause = 0;
    if (read()[key] === answer) { delete answers[key]; write(); }
    if (!reply.body.stored) { told = true; tell(reply.body.message); }
    if (isPending()) return send();
    say(told ? "" : "saved");
    settle();
  };
  const later = () => {
    pause = Math.min(3e4, (pause || 500) * 2);
    say(leaving && cut ? "held" : "unsaved");
    retrying = setTimeout(send, pause * (0.75 + Math.random() / 2));
  };
  const retry = () => { if (isPending()) { clearTimeout(retrying); pause = pause && 500; send(); } };
  const settle = () => {
    if (told) return;
    if (leaving) goOn();
    else if (moved && isTyping()) { told = true; tell(notice.dataset.moved); }
    else if (moved) location.assign(place);
    else if ("fresh" in main.dataset) location.reload();
  };
  const goOn = () => {
    const form = leaving;
    if ("patient" in form.dataset) sweep(true);
    if (form.dataset.next) location.assign(form.dataset.next);
    else form.submit();
  };

  // Going on waits for an answer that is under way, yet not long. Without a connection the next page
  // would not come either, so then this one stays.
  const leave = (form) => {
    leaving = form;
    if (!isPending()) return goOn();
    retry();
    setTimeout(() => {
      if (leaving !== form || !isPending()) return;
      // Who passes the device on could not send it later.
      if (cut || !navigator.onLine || "patient" in form.dataset) say("held"); else goOn();
    }, 2000);
  };
  let gone = false;
  for (const form of document.forms) form.addEventListener("submit", (event) => {
    if (gone) return event.preventDefault();
    if (form.dataset.next || "patient" in form.dataset || (place && isPending())) { event.preventDefault(); leave(form); }
    else gone = true;
  });

  const question = document.querySelector("form[data-factor]");
  if (question) {
    const key = question.dataset.factor + " " + question.dataset.axis, kept = read()[key];
    if (kept) for (const radio of question.elements.answer) radio.checked = radio.value === kept;
    question.addEventListener("change", (event) => {
      read();
      answers[key] = event.target.value;
      write();
      leaving = null; told = false; pause = 0;
      send();
    });
  }
  // What somebody ticks is stored at once, all of it: sending it again changes nothing.
  const list = document.querySelector("form[data-ticks]");
  let ticking, ticked = 0;
  const tick = async () => {
    clearTimeout(ticking);
    const body = new URLSearchParams({ at_once: "yes" }), now = ++ticked;
    for (const box of list.querySelectorAll(":checked")) body.set(box.name, "yes");
    say("saving");
    let reply = null;
    try { reply = await fetched(list.action, { method: "POST", body }); } catch { /* tried again below */ }
    if (now !== ticked) return;
    if (reply && reply.body.stored) return say("saved");
    if (!reply || reply.status >= 500) { say("unsaved"); ticking = setTimeout(tick, 3000); }
    else look();
  };
  if (list) list.addEventListener("change", (event) => { if (event.target.type === "checkbox") tick(); });

  const reminder = document.querySelector("[data-reminds]");
  if (reminder && read()[reminder.dataset.reminds]) reminder.hidden = true;

  // Looks whether the room moved on, while somebody looks at this page.
  let next, misses = 0;
  const look = async () => {
    clearTimeout(next);
    if (document.visibilityState === "visible") try {
      const { body } = await fetched(place + "/stand");
      if (misses > 1 && !isPending()) say("");
      misses = 0;
      if (resting) resting.hidden = !body.paused;
      if ("stand" in body && body.stand !== stand && !moved) {
        moved = true;
        if (isPending()) retry(); else settle();
      }
    } catch { if (++misses > 1 && !isPending()) say("lost"); }
    next = setTimeout(look, every * (0.8 + Math.random() * 0.4));
  };

  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (sweep()) { notice.className = "card problem"; notice.textContent = notice.dataset.late; }
  if (!place) return;
  addEventListener("online", () => { retry(); look(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") { retry(); look(); } });
  if (isPending()) send();
  next = setTimeout(look, every * Math.random());
})();
