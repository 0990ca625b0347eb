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
  let from = null;

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
  // The cells between the one where the choice began and the one that has the focus.
  const chosen = () => {
    const [a, b] = [place(from ?? at), place(at)];
    return a.rows.slice(Math.min(a.y, b.y), Math.max(a.y, b.y) + 1)
      .map((row) => row.slice(Math.min(a.x, b.x), Math.max(a.x, b.x) + 1).filter((cell) => cell.dataset.column))
      .filter((row) => row.length);
  };
  const choose = (anchor) => {
    from = anchor;
    cells().flat().forEach((cell) => cell.setAttribute('aria-selected', 'false'));
    if (from) chosen().flat().forEach((cell) => cell.setAttribute('aria-selected', 'true'));
  };
  const go = (dx, dy, wider) => {
    const { rows, y, x } = place(at);
    const row = rows[Math.max(0, Math.min(rows.length - 1, y + dy))];
    const anchor = wider ? from ?? at : null;
    stand(row[Math.max(0, Math.min(row.length - 1, x + dx))]);
    if (anchor || from) choose(anchor);
  };
  const text = (cell) => cell.querySelector('.cell')?.textContent ?? '';
  // As spreadsheets write it: a text with a tab or a line break, or that begins with a quote, stands in quotes.
  const quoted = (written) => (/[\t\n\r]|^"/.test(written) ? `"${written.replaceAll('"', '""')}"` : written);
  const lines = (range, told) => range.map((row) => row.map(told).join('\t')).join('\r\n');
  const propose = (cell, written) => {
    const form = document.getElementById('collage');
    if (!form) {
      say('Montrez toutes les lignes pour coller.');
      return;
    }
    form.elements.row.value = cell.parentElement.dataset.row;
    form.elements.column.value = cell.dataset.column;
    form.elements.laid.value = 'grille';
    form.elements.text.value = written;
    form.requestSubmit();
  };
  const empty = () => {
    const range = chosen();
    if (from && range.length) propose(range[0][0], `${lines(range, () => '')}\r\n`);
    else if (at.dataset.column) commit(at, at.dataset.stored ?? text(at), '');
  };

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
    cell.querySelector('.was')?.remove();
    if (told.was !== null) {
      const was = Object.assign(document.createElement('span'), { className: 'was', textContent: told.was });
      cell.querySelector('.cell').after(was);
    }
    cell.dataset.stored = told.stored;
    say(told.sentence);
  };

  const write = (cell, first) => {
    if (!cell.dataset.column || cell.querySelector('input')) return;
    choose(null);
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
    ArrowRight: (e) => go(1, 0, e.shiftKey), ArrowLeft: (e) => go(-1, 0, e.shiftKey),
    ArrowDown: (e) => go(0, 1, e.shiftKey), ArrowUp: (e) => go(0, -1, e.shiftKey),
    PageDown: (e) => go(0, 10, e.shiftKey), PageUp: (e) => go(0, -10, e.shiftKey),
    Home: (e) => go(-999, e.ctrlKey ? -999 : 0, e.shiftKey), End: (e) => go(999, e.ctrlKey ? 999 : 0, e.shiftKey),
    Enter: () => (at.dataset.column ? write(at) : at.querySelector('a').click()), F2: () => write(at),
    Delete: empty, Escape: () => choose(null),
  };

  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-multiselectable', 'true');
  grid.querySelectorAll('tr').forEach((row) => row.setAttribute('role', 'row'));
  grid.querySelectorAll('thead th').forEach((cell) => cell.setAttribute('role', 'columnheader'));
  cells().flat().forEach((cell) => {
    cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'gridcell');
    cell.setAttribute('tabindex', '-1');
    cell.setAttribute('aria-selected', 'false');
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
    if (!cell || cell.querySelector('input')) return;
    const anchor = event.shiftKey ? from ?? at : null;
    stand(cell);
    choose(anchor);
  });
  grid.addEventListener('mousedown', (event) => {
    if (event.shiftKey && event.target.closest('td')) event.preventDefault();
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
    if (event.target.tagName === 'INPUT' || window.getSelection().toString()) return;
    event.preventDefault();
    const range = chosen();
    const told = lines(range, (cell) => quoted(text(cell)));
    event.clipboardData.setData('text/plain', from || !at.dataset.column ? `${told}\r\n` : told);
    say(from ? `Copié : ${range.length} ligne(s) sur ${range[0]?.length ?? 0} colonne(s).` : 'Case copiée.');
  });
  grid.addEventListener('paste', (event) => {
    const first = chosen()[0]?.[0];
    if (event.target.tagName === 'INPUT' || !first) return;
    event.preventDefault();
    propose(first, event.clipboardData.getData('text/plain'));
  });
}
