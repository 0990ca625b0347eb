// Comfort only: every page works without scripts.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// The folded menu closes on Escape, and gives the focus back to what opened it.
for (const menu of document.querySelectorAll('details.menu')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

// Reads a text aloud; a second press stops it.
for (const button of document.querySelectorAll('button[data-speak]')) {
  if ('speechSynthesis' in window) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const speaking = speechSynthesis.speaking;
      speechSynthesis.cancel();
      if (!speaking) {
        const words = new SpeechSynthesisUtterance(document.getElementById(button.dataset.speak).innerText);
        words.lang = 'fr-FR';
        speechSynthesis.speak(words);
      }
    });
  }
}

// Keeps a long text while it is typed; says when, politely, and tries again after a failure.
for (const kept of document.querySelectorAll('[data-draft]')) {
  const text = document.getElementById(kept.dataset.draft);
  const token = text.form.querySelector('input[name=_csrf]');
  let waiting = 0;
  const keep = async () => {
    waiting = 0;
    const form = new URLSearchParams({ place: kept.dataset.place, text: text.value, _csrf: token.value });
    try {
      const answer = await fetch('/brouillons', { method: 'POST', body: form, redirect: 'error' });
      if (!answer.ok) throw new Error(answer.status);
      kept.textContent = await answer.text();
    } catch {
      kept.textContent = 'Le brouillon n’a pas pu être gardé. Nouvel essai dans un instant.';
      waiting ||= setTimeout(keep, 15000);
    }
  };
  kept.setAttribute('role', 'status');
  text.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(keep, 1500); });
  text.form.addEventListener('submit', () => clearTimeout(waiting));
}

// Follows work that goes on elsewhere: the same part of the page anew, until it is no longer there.
const underway = document.querySelector('[data-refresh]');
if (underway) {
  const follow = async () => {
    try {
      const answer = await fetch(underway.dataset.refresh, { redirect: 'error' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.getElementById(underway.id);
      if (!now) return location.replace(underway.dataset.refresh);
      underway.querySelector('strong').textContent = now.querySelector('strong').textContent;
      underway.querySelector('progress').value = now.querySelector('progress').value;
    } catch { /* the link stays */ }
    setTimeout(follow, 3000);
  };
  setTimeout(follow, 3000);
}

// Says five minutes before that the session ends, and goes on with it at one press.
const ending = document.getElementById('fin-de-session');
if (ending) {
  const [warning, over] = ending.children;
  const limit = ending.dataset.minutes * 60000;
  let timers = [];
  const begin = () => {
    timers.forEach(clearTimeout);
    ending.hidden = true;
    timers = [
      setTimeout(() => { ending.hidden = false; }, limit - 5 * 60000),
      setTimeout(() => { warning.hidden = true; over.hidden = false; }, limit),
    ];
  };
  over.querySelector('a').href = location.pathname;
  warning.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch('/session', { redirect: 'manual' }).catch(() => null);
    if (answer?.status === 204) {
      begin();
    } else {
      warning.hidden = true;
      over.hidden = false;
    }
  });
  begin();
}
