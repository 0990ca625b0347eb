// A sheet of rules as a grid: one stop for Tab, arrows inside, Enter to write. Without scripts the same table is read,
// and each row has its form.
const grid = document.querySelector('table.grid[data-address]');
if (grid) {
  const address = grid.dataset.address;
  const draft = address.slice(0, address.indexOf('/feuilles/'));
  const token = document.querySelector('input[name=_csrf]').value;
  const status = document.getElementById('annonce');
  const cells = () => [...grid.tBodies[0].rows].map((row) => [...row.cells]);
  let at = null;

  const say = (sentence) => {
    status.replaceChildren(Object.assign(document.createElement('p'), { className: 'notice', textContent: sentence }));
  };
  const stand = (cell) => {
    at?.setAttribute('tabindex', '-1');
    at?.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
    at = cell;
    at.setAttribute('tabindex', '0');
    at.focus();
  };
  const place = (cell) => {
    const rows = cells();
    const y = rows.findIndex((row) => row.includes(cell));
    return { rows, y, x: rows[y].indexOf(cell) };
  };
  const go = (dx, dy) => {
    const { rows, y, x } = place(at);
    const row = rows[Math.max(0, Math.min(rows.length - 1, y + dy))];
    stand(row[Math.max(0, Math.min(row.length - 1, x + dx))]);
  };
  const text = (cell) => cell.querySelector('.cell')?.textContent ?? '';

  const commit = async (cell, old, written) => {
    const form = new URLSearchParams({
      row: cell.parentElement.dataset.row, column: cell.dataset.column, old, text: written, _csrf: token,
    });
    const answer = await fetch(`${address}/cases`, { method: 'POST', body: form, redirect: 'error' });
    const told = await answer.json();
    cell.querySelector('.cell').textContent = told.text;
    cell.querySelector('.fault')?.remove();
    cell.toggleAttribute('data-refused', !answer.ok);
    if (answer.ok) {
      cell.removeAttribute('aria-invalid');
    } else {
      cell.setAttribute('aria-invalid', 'true');
      cell.append(Object.assign(document.createElement('span'), { className: 'fault', textContent: told.sentence }));
    }
    cell.dataset.stored = told.stored;
    say(told.sentence);
  };

  const write = (cell, first) => {
    if (!cell.dataset.column || cell.querySelector('input')) return;
    const shown = cell.querySelector('.cell');
    const old = cell.dataset.stored ?? text(cell);
    const input = document.createElement('input');
    input.value = first ?? text(cell);
    input.setAttribute('aria-label', `${cell.dataset.column}, ${cell.parentElement.cells[0].textContent.trim()}`);
    shown.hidden = true;
    cell.prepend(input);
    input.focus();
    let over = false;
    const leave = async (keep, dx, dy) => {
      if (over) return;
      over = true;
      const written = input.value.trim();
      input.remove();
      shown.hidden = false;
      stand(cell);
      if (keep && written !== old) {
        try {
          await commit(cell, old, written);
        } catch {
          say('La case n’a pas pu être enregistrée. Réessayez.');
        }
      }
      if (dx || dy) go(dx, dy);
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const move = { Enter: [0, 1], Tab: [event.shiftKey ? -1 : 1, 0] }[event.key];
      if (move || event.key === 'Escape') {
        event.preventDefault();
        leave(Boolean(move), ...(move ?? [0, 0]));
      }
    });
    input.addEventListener('blur', () => leave(true, 0, 0));
  };

  const post = (path) => {
    const form = document.querySelector(`form[action$="${path}"]`);
    form?.requestSubmit();
  };

  const keys = {
    ArrowRight: () => go(1, 0), ArrowLeft: () => go(-1, 0), ArrowDown: () => go(0, 1), ArrowUp: () => go(0, -1),
    PageDown: () => go(0, 10), PageUp: () => go(0, -10),
    Home: (event) => go(-999, event.ctrlKey ? -999 : 0), End: (event) => go(999, event.ctrlKey ? 999 : 0),
    Enter: () => (at.dataset.column ? write(at) : at.querySelector('a').click()), F2: () => write(at),
    Delete: () => at.dataset.column && commit(at, at.dataset.stored ?? text(at), ''),
  };

  grid.setAttribute('role', 'grid');
  grid.querySelectorAll('tr').forEach((row) => row.setAttribute('role', 'row'));
  grid.querySelectorAll('thead th').forEach((cell) => cell.setAttribute('role', 'columnheader'));
  cells().flat().forEach((cell) => {
    cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'gridcell');
    cell.setAttribute('tabindex', '-1');
    cell.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
  });
  grid.closest('.scroll').removeAttribute('tabindex');
  at = cells()[0][0];
  at.setAttribute('tabindex', '0');
  document.querySelectorAll('.with-scripts').forEach((hint) => { hint.hidden = false; });

  grid.addEventListener('focusin', (event) => {
    const cell = event.target.closest('td, tbody th');
    if (cell && cell !== at && event.target === cell) stand(cell);
  });
  grid.addEventListener('dblclick', (event) => {
    const cell = event.target.closest('td');
    if (cell) write(cell);
  });
  grid.addEventListener('click', (event) => {
    const cell = event.target.closest('td');
    if (cell && !cell.querySelector('input')) stand(cell);
  });
  grid.addEventListener('keydown', (event) => {
    if (event.target.tagName === 'INPUT') return;
    if (event.ctrlKey && event.key === 'z') {
      event.preventDefault();
      post(`${draft}/annuler`);
    } else if (event.ctrlKey && event.key === 'y') {
      event.preventDefault();
      post(`${draft}/retablir`);
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key](event);
    }
  });
  grid.addEventListener('copy', (event) => {
    if (at && !window.getSelection().toString()) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', text(at));
    }
  });
  grid.addEventListener('paste', (event) => {
    if (event.target.tagName === 'INPUT' || !at.dataset.column) return;
    event.preventDefault();
    const form = document.getElementById('collage');
    form.elements.row.value = at.parentElement.dataset.row;
    form.elements.column.value = at.dataset.column;
    form.elements.text.value = event.clipboardData.getData('text/plain');
    form.requestSubmit();
  });
}
