// Reviewing by keyboard: j and k go to the next and the previous candidate, a, d and r accept, dispute and
// reject the one in focus, also where the keyboard writes Cyrillic. Disputing and rejecting ask for the reason first; Enter then decides. Everything here can be done
// by the forms without it.
"use strict";
(() => {
  const candidates = [...document.querySelectorAll("[data-candidate]")];
  const keys = { a: "accepted", d: "disputed", r: "rejected" };

  // The Latin letter of a key: where another alphabet is written, the one that stands at its place.
  const letter = (event) => {
    if (/^[a-z]$/i.test(event.key)) return event.key;
    const place = /^Key([A-Z])$/.exec(event.code || "");
    return place ? place[1].toLowerCase() : event.key;
  };

  const at = () => {
    const inside = document.activeElement.closest("[data-candidate]");
    const target = inside || document.querySelector("[data-candidate]:target");
    return candidates.indexOf(target);
  };

  const go = (step) => {
    const next = candidates[Math.min(Math.max(at() + step, 0), candidates.length - 1)];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    const mark = document.getElementById(next.dataset.candidate);
    if (mark) mark.scrollIntoView({ block: "center" });
  };

  // The button that waits for a reason, and the field it waits for.
  let waiting = null;

  const decide = (button) => {
    const reason = button.form.querySelector(".reason");
    if (button.value === "accepted" || !reason || reason.value.trim()) return button.click();
    waiting = { button, reason };
    reason.focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && waiting && event.target === waiting.reason) {
      event.preventDefault();
      return decide(waiting.button);
    }
    if (event.target.closest("input, textarea, select")) return;
    const key = letter(event);
    if (key === "j") go(1);
    else if (key === "k") go(-1);
    else if (keys[key]) {
      const current = candidates[at()];
      const button = current && current.querySelector(`button[value="${keys[key]}"]`);
      if (button) decide(button);
    } else return;
    event.preventDefault();
  });

  const current = document.querySelector("[data-candidate]:target");
  if (current) current.focus({ preventScroll: true });
})();
