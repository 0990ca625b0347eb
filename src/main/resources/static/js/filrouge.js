// Comfort only: every page works without scripts.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
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
