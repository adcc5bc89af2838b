// What Blazor can't do: times in the browser's zone, keys, drafts, notifications, focus, and the state of the link.
(() => {
  'use strict';
  const language = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (key, value) => { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* private mode */ } };

  // ---- times: one timer for the whole page, none on the server
  const span = ms => {
    const s = Math.floor(Math.abs(ms) / 1000);
    const text = s < 60 ? `${s} s` : s < 3600 ? `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}` : s < 86400 ? `${Math.floor(s / 3600)} h ${Math.floor(s / 60) % 60}` : `${Math.floor(s / 86400)} d`;
    return ms < 0 ? `−${text}` : text;
  };
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const stamp = () => {
    const today = new Date().toDateString();
    for (const element of document.querySelectorAll('time[data-at]')) {
      if (element.shown === element.dataset.at) continue;
      const at = new Date(+element.dataset.at);
      element.shown = element.dataset.at;
      element.dateTime = at.toISOString();
      element.title = full.format(at);
      put(element, at.toDateString() === today ? clock.format(at) : `${day.format(at)} ${clock.format(at)}`);
    }
  };
  const tick = () => {
    if (document.hidden) return;
    const now = Date.now();
    for (const element of document.querySelectorAll('time[data-due]')) {
      const due = +element.dataset.due;
      element.dataset.level = now >= due ? 'missed' : now >= +element.dataset.soon ? 'soon' : 'fine';
      put(element, span(due - now));
    }
    for (const element of document.querySelectorAll('time[data-left]')) put(element, span(Math.max(0, +element.dataset.left - now)));
    for (const element of document.querySelectorAll('time[data-since]')) put(element, span(now - +element.dataset.since));
    for (const element of document.querySelectorAll('[data-typing-until]')) element.hidden = now > +element.dataset.typingUntil;
  };
  setInterval(tick, 1000);

  // ---- the transcript stays at its end unless somebody reads further up
  let atEnd = true, shownIn = null;
  document.addEventListener('scroll', event => {
    const box = event.target;
    if (box.id === 'transcript') atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  }, true);
  const follow = () => {
    const box = document.getElementById('transcript');
    if (box && box !== shownIn) { shownIn = box; atEnd = true; }
    if (box && atEnd) box.scrollTop = box.scrollHeight;
  };
  const settings = () => {
    for (const box of document.querySelectorAll('input[data-setting]')) {
      if (box.known) continue;
      box.known = true;
      box.checked = read(`desk.${box.dataset.setting}`) === '1';
    }
  };
  let planned = false;
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => { planned = false; stamp(); tick(); follow(); settings(); });
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-at', 'data-due', 'data-left', 'data-since', 'data-typing-until'] });

  // ---- settings
  document.addEventListener('change', async event => {
    const target = event.target;
    if (target.matches('select[data-language]')) {
      document.cookie = `desk-language=${target.value}; path=/; max-age=31536000; samesite=lax`;
      location.reload();
    } else if (target.matches('input[data-setting]')) {
      if (target.dataset.setting === 'notify' && target.checked && 'Notification' in window && await Notification.requestPermission() !== 'granted') target.checked = false;
      write(`desk.${target.dataset.setting}`, target.checked ? '1' : null);
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-refresh]')) location.reload();
    if (event.target.closest('[data-send]')) send();
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
  let sound;
  const beep = () => {
    try {
      sound ??= new AudioContext();
      const tone = sound.createOscillator(), volume = sound.createGain();
      tone.frequency.value = 660;
      volume.gain.setValueAtTime(0.15, sound.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.3);
      tone.connect(volume).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + 0.3);
    } catch { /* no sound here */ }
  };

  // Without a link Blazor's promise would never end.
  let isDown = false;
  const call = async (reference, name, ...values) => {
    if (isDown) throw new Error('There is no link.');
    return reference.invokeMethodAsync(name, ...values);
  };

  // ---- the composer: its text stays in the browser until it is sent
  let box = null; // { page, name, conversation }
  const field = () => document.getElementById('composer');
  const draft = () => JSON.parse(read(box.name) ?? 'null') ?? { text: '', id: crypto.randomUUID() };
  const keep = text => {
    const { id } = draft();
    write(box.name, text ? JSON.stringify({ text, id }) : null);
    return id;
  };
  const grow = element => { element.rows = Math.min(10, Math.max(3, element.value.split('\n').length)); };
  let typedAt = 0, sending = false, asked = '', suggesting = null;
  const ask = (kind, typed) => {
    if (kind + typed === asked) return;
    asked = kind + typed;
    const mine = call(box.page, 'Suggest', kind, typed)
      .catch(() => { asked = ''; })
      .finally(() => { if (suggesting === mine) suggesting = null; });
    suggesting = mine;
  };
  const set = (text, isTyped) => {
    const element = field();
    if (!element || !box) return;
    if (!isTyped) element.value = text;
    grow(element);
    keep(text);
    const before = element.value.slice(0, element.selectionStart);
    const word = box.mode === 'note' ? /(?:^|\s)@([\w.\-]*)$/.exec(before) : null;
    if (isTyped && /^\/\S*$/.test(text) && box.mode === 'reply') ask('/', text.slice(1));
    else if (isTyped && word) ask('@', word[1]);
    else ask('', '');
  };
  const send = async () => {
    const element = field();
    if (!element || !box || sending) return;
    const text = element.value.trim();
    if (!text && element.dataset.files === '0') return;
    const { page, name } = box;
    const id = text ? keep(text) : crypto.randomUUID();
    sending = true;
    try {
      if (await call(page, 'Send', text, id)) {
        write(name, null);
        if (box.name === name && field()?.value.trim() === text) set('', false);
        atEnd = true;
        follow();
      }
    } catch { /* the link is lost: the draft and its id stay, and the next try is the same message */ } finally { sending = false; }
  };
  document.addEventListener('input', event => {
    if (event.target.id !== 'composer' || !box) return;
    set(event.target.value, true);
    if (box.mode === 'reply' && event.target.value && event.target.value[0] !== '/' && Date.now() - typedAt > 3000) {
      typedAt = Date.now();
      call(box.page, 'Typing').catch(() => {});
    }
  });
  const entries = () => [...document.querySelectorAll('#entries [role=option]')];
  const choose = (options, at) => {
    options.forEach((option, index) => option.setAttribute('aria-selected', index === at ? 'true' : 'false'));
    options[at].scrollIntoView({ block: 'nearest' });
    field().setAttribute('aria-activedescendant', options[at].id);
  };
  const composerKey = async event => {
    const isPick = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && !event.isComposing;
    if (isPick && suggesting) {
      // The list shown is that of fewer letters: what the key picks comes with the answer.
      event.preventDefault();
      while (suggesting) await suggesting;
      const found = entries();
      if (found.length) found[0].click();
      else if (event.key === 'Enter') send();
      return;
    }
    const options = entries();
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (options.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      choose(options, (at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    } else if (options.length && isPick) {
      options[Math.max(0, at)].click();
    } else if (options.length && event.key === 'Escape') {
      ask('', '');
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      send();
    } else return;
    event.preventDefault();
  };

  // ---- keys
  let page = null;
  const keys = { KeyJ: 'next', KeyK: 'previous', KeyE: 'resolve', KeyL: 'reply', KeyP: 'note', KeyM: 'snooze', KeyA: 'accept', KeyT: 'take' };
  document.addEventListener('keydown', event => {
    const tab = event.target.closest?.('[role=tab]');
    if (tab && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const tabs = [...tab.parentElement.querySelectorAll('[role=tab]')];
      const next = tabs[(tabs.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length];
      next.focus();
      next.click();
      return;
    }
    if (event.target.id === 'composer' && !event.altKey) return composerKey(event);
    if (!page || document.querySelector('dialog[open]')) return;
    const isText = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const name = event.altKey && !event.metaKey ? (event.ctrlKey ? (event.code === 'KeyE' ? 'resolveNext' : null) : keys[event.code])
      : event.key === '?' && !isText ? 'help' : null;
    if (!name) return;
    event.preventDefault();
    call(page, 'KeyAsync', name).catch(() => {});
  });

  // ---- the link
  let wasLost = false;
  document.addEventListener('DOMContentLoaded', () => {
    const banner = document.getElementById('components-reconnect-modal');
    const show = () => { document.documentElement.classList.toggle('is-offline', !navigator.onLine); };
    addEventListener('online', show);
    addEventListener('offline', show);
    show();
    banner.addEventListener('components-reconnect-state-changed', async event => {
      const state = event.detail.state;
      isDown = state !== 'hide';
      // What was under way when the link broke gets no answer: the next try has the same id.
      if (!isDown) sending = false;
      if (state === 'show' || state === 'retrying') wasLost = true;
      if (state === 'hide' && wasLost) {
        wasLost = false;
        banner.classList.add('is-back');
        setTimeout(() => banner.classList.remove('is-back'), 4000);
      }
      // The server has forgotten this page: what was typed is kept here, all else is in its store.
      if (state === 'rejected') location.reload();
      if (state === 'failed') again();
    });
    const again = async () => {
      try {
        if (await Blazor.reconnect() === false) location.reload();
      } catch { setTimeout(again, 5000); }
    };
  });

  let before = null;
  window.omnibotDesk = {
    keys: reference => { page = reference; },
    compose: (reference, conversation, mode, isFocused) => {
      box = { page: reference, mode, conversation, name: `desk.draft.${conversation}.${mode}` };
      asked = '';
      const element = field();
      if (!element) return;
      // Somebody may type before the server has said whose the field is.
      if (!element.isKnown && element.value) keep(draft().text + element.value);
      element.isKnown = true;
      element.value = draft().text;
      grow(element);
      if (isFocused) { element.focus(); element.setSelectionRange(element.value.length, element.value.length); }
    },
    hasText: () => !!field()?.value.trim(),
    insert: text => { set(text, false); field()?.focus(); },
    mention: id => {
      const element = field();
      const at = element.selectionStart;
      const head = element.value.slice(0, at).replace(/@[\w.\-]*$/, `@${id} `);
      const rest = element.value.slice(at);
      set(head + rest, false);
      element.focus();
      element.setSelectionRange(head.length, head.length);
    },
    open: dialog => {
      if (!before?.isConnected) before = document.activeElement;
      dialog.showModal();
      dialog.querySelector('[autofocus]')?.focus();
      dialog.addEventListener('cancel', event => { event.preventDefault(); dialog.querySelector('[data-close]').click(); });
    },
    closed: () => { (before?.isConnected && before !== document.body ? before : field())?.focus(); before = null; },
    focus: id => document.getElementById(id)?.focus(),
    minutesFromUtc: () => -new Date().getTimezoneOffset(),
    notify: (title, body, tag) => {
      const isSeen = document.hasFocus() && !document.hidden && new URL(location).searchParams.get('c') === tag;
      if (isSeen) return;
      if (read('desk.sound') === '1') beep();
      if (read('desk.notify') === '1' && 'Notification' in window && Notification.permission === 'granted') {
        const note = new Notification(title, { body, tag });
        note.onclick = () => { focus(); note.close(); };
      }
    },
  };
})();
