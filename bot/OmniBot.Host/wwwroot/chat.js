'use strict';

(() => {
  const texts = {
    en: {
      online: 'Online',
      connecting: 'Connecting…',
      offline: 'You are offline. Messages can be sent again once the connection is back.',
      lost: 'The connection was lost. Trying again…',
      dead: 'This conversation can’t be continued.',
      expired: 'The last conversation has expired. This is a new one.',
      busy: 'Too many requests. Please try again in a moment.',
      failed: 'The chat can’t be reached right now.',
      missing: 'The chat component is missing on this server. See the notes on the build.',
      again: 'Start again',
      fresh: 'New conversation',
      deleted: 'This message was deleted.',
    },
    de: {
      online: 'Online',
      connecting: 'Verbindung wird aufgebaut…',
      offline: 'Sie sind offline. Nachrichten können wieder gesendet werden, sobald die Verbindung steht.',
      lost: 'Die Verbindung ist unterbrochen. Neuer Versuch…',
      dead: 'Dieses Gespräch kann nicht fortgesetzt werden.',
      expired: 'Das letzte Gespräch ist abgelaufen. Dies ist ein neues.',
      busy: 'Zu viele Anfragen. Bitte versuchen Sie es gleich noch einmal.',
      failed: 'Der Chat ist im Moment nicht erreichbar.',
      missing: 'Die Chat-Komponente fehlt auf diesem Server. Siehe die Hinweise zum Bauen.',
      again: 'Neu beginnen',
      fresh: 'Neues Gespräch',
      deleted: 'Diese Nachricht wurde gelöscht.',
    },
  };
  const language = (navigator.languages ?? [navigator.language])
    .map(tag => (tag ?? '').toLowerCase().split('-')[0])
    .find(tag => tag in texts) ?? 'en';
  const locale = (navigator.languages ?? []).find(tag => tag.toLowerCase().startsWith(language)) ?? language;
  const text = texts[language];
  const root = '/v3/directline';
  const bundle = '/webchat/webchat.js?v=4.18.1';
  const storeKey = 'omnibot.conversation';
  const byId = id => document.getElementById(id);
  const { nonce } = document.body.dataset;
  document.documentElement.lang = language;

  // --- what the customer is told -------------------------------------------------------------------------------------------------

  let isDead = false;
  let isStreamOpen = false;
  let wasOpen = false;

  function showState() {
    byId('state').textContent = isStreamOpen && navigator.onLine ? text.online : isDead ? '' : text.connecting;
    if (isDead) {
      return;
    }

    if (!navigator.onLine) {
      showBanner(text.offline);
    } else if (wasOpen && !isStreamOpen) {
      showBanner(text.lost);
    } else if (isStreamOpen && !byId('banner').dataset.notice) {
      hideBanner();
    }
  }

  function showBanner(message, { again = false, notice = false } = {}) {
    byId('banner-text').textContent = message;
    byId('again').hidden = !again;
    byId('banner').dataset.notice = notice ? 'yes' : '';
    byId('banner').hidden = false;
  }

  function hideBanner() {
    byId('banner').hidden = true;
  }

  function declareDead(message = text.dead) {
    isDead = true;
    sessionStorage.removeItem(storeKey);
    showBanner(message, { again: true });
    showState();
    byId('again').focus();
  }

  function startAgain() {
    sessionStorage.removeItem(storeKey);
    location.reload();
  }

  addEventListener('online', showState);
  addEventListener('offline', showState);
  byId('again').textContent = text.again;
  byId('new').textContent = text.fresh;
  byId('again').addEventListener('click', startAgain);
  byId('new').addEventListener('click', startAgain);

  // --- Web Chat says nothing of a dropped socket, so it is watched from outside ------------------------------------------------------

  let current;
  const NativeWebSocket = window.WebSocket;
  window.WebSocket = class extends NativeWebSocket {
    constructor(...parameters) {
      super(...parameters);
      current = this;
      this.addEventListener('open', () => {
        isStreamOpen = wasOpen = true;
        delete byId('banner').dataset.notice;
        showState();
      });
      this.addEventListener('close', () => {
        if (current === this) {
          isStreamOpen = false;
          showState();
        }
      });
    }
  };

  // A reconnection that is refused for good (401, 403, 404) would leave the page silently dead; its answers are seen here.
  const NativeRequest = window.XMLHttpRequest;
  window.XMLHttpRequest = class extends NativeRequest {
    open(method, url, ...rest) {
      if (String(url).includes(`${root}/`)) {
        this.addEventListener('loadend', () => onAnswer(method, new URL(url, location.href).pathname, this.status));
      }

      return super.open(method, url, ...rest);
    }
  };

  function onAnswer(method, path, status) {
    const isRefused = status === 401 || status === 403 || status === 404;
    if (isRefused && !isDead) {
      declareDead();
    } else if (status === 429 && !isDead) {
      showBanner(text.busy, { notice: true });
      setTimeout(() => {
        delete byId('banner').dataset.notice;
        showState();
      }, 10000);
    }
  }

  // --- the conversation ------------------------------------------------------------------------------------------------------------

  async function post(path, { token, body } = {}) {
    const headers = { 'content-type': 'application/json' };
    if (token) {
      headers.authorization = `Bearer ${token}`;
    }

    const response = await fetch(root + path, { method: 'POST', headers, body: body && JSON.stringify(body) });
    if (!response.ok) {
      throw Object.assign(new Error(`${path}: ${response.status}`), { status: response.status });
    }

    return response.json();
  }

  const remember = ({ token, conversationId }) => sessionStorage.setItem(storeKey, JSON.stringify({ token, conversationId }));

  function remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(storeKey));
    } catch {
      return null;
    }
  }

  // After a reload the same conversation goes on; its token is renewed, which fails once it has expired.
  async function resume() {
    const before = remembered();
    if (!before?.token) {
      return null;
    }

    try {
      const { token } = await post('/tokens/refresh', { token: before.token });
      const conversation = { token, conversationId: before.conversationId, watermark: '0' };
      remember(conversation);
      return conversation;
    } catch (error) {
      if (!error.status) {
        throw error;
      }

      sessionStorage.removeItem(storeKey);
      if (error.status === 403 || error.status === 404) {
        showBanner(text.expired, { notice: true });
      }

      return null;
    }
  }

  async function begin() {
    const conversation = await post('/tokens/generate', { body: {} });
    remember(conversation);
    return { token: conversation.token };
  }

  // A refreshed token is kept for the next reload.
  function keepTokens(directLine) {
    const timer = setInterval(() => {
      const before = remembered();
      if (before && directLine.token && directLine.token !== before.token) {
        remember({ token: directLine.token, conversationId: directLine.conversationId ?? before.conversationId });
      }
    }, 5000);
    addEventListener('pagehide', () => clearInterval(timer));
  }

  function load(source) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = source;
      script.onload = resolve;
      script.onerror = () => reject(new Error(text.missing));
      document.head.append(script);
    });
  }

  function style() {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const colors = isDark
      ? { panel: '#182029', line: '#2d3947', text: '#e8edf4', muted: '#a7b3c2', bot: '#243140', accent: '#2f74d8', link: '#8ab8ff', attention: '#ff9d9d', good: '#7fd69a', warning: '#ffcf70' }
      : { panel: '#ffffff', line: '#d8dee8', text: '#1b2430', muted: '#55606f', bot: '#eef1f6', accent: '#1d5fbf', link: '#1d5fbf', attention: '#a4262c', good: '#0b6a0b', warning: '#8a4600' };
    return {
      colors,
      options: {
        accent: colors.accent,
        backgroundColor: colors.panel,
        primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
        subtle: colors.muted,
        timestampColor: colors.muted,
        bubbleBackground: colors.bot,
        bubbleBorderColor: colors.bot,
        bubbleBorderRadius: 12,
        bubbleTextColor: colors.text,
        bubbleFromUserBackground: colors.accent,
        bubbleFromUserBorderColor: colors.accent,
        bubbleFromUserBorderRadius: 12,
        bubbleFromUserTextColor: '#ffffff',
        bubbleMaxWidth: 560,
        rootHeight: '100%',
        rootWidth: '100%',
        sendBoxBackground: colors.panel,
        sendBoxTextColor: colors.text,
        sendBoxButtonColor: colors.muted,
        sendBoxPlaceholderColor: colors.muted,
        sendBoxBorderTop: `1px solid ${colors.line}`,
        suggestedActionBackgroundColor: colors.panel,
        suggestedActionTextColor: colors.link,
        suggestedActionBorderColor: colors.link,
        suggestedActionBorderRadius: 18,
        suggestedActionBorderWidth: 1,
        suggestedActionLayout: 'flow',
        transcriptOverlayButtonBackground: colors.accent,
      },
    };
  }

  // It replaces Web Chat's own settings, so what is the same stands here too.
  function cardStyle({ colors, options }) {
    const set = { default: colors.text, subtle: colors.muted };
    const same = color => ({ default: color, subtle: color });
    const foreground = {
      default: set,
      accent: same(colors.link),
      light: same(colors.muted),
      attention: same(colors.attention),
      good: same(colors.good),
      warning: same(colors.warning),
    };
    return {
      containerStyles: {
        default: { backgroundColor: colors.bot, foregroundColors: foreground },
        emphasis: { backgroundColor: colors.panel, foregroundColors: foreground },
      },
      supportsInteractivity: true,
      fontFamily: options.primaryFont,
      imageSizes: { small: 40, medium: 80, large: 160 },
      imageSet: { imageSize: 'medium', maxImageHeight: 100 },
      actions: {
        actionAlignment: 'stretch',
        actionsOrientation: 'vertical',
        buttonSpacing: 8,
        maxActions: 100,
        showCard: { actionMode: 'inline', inlineTopMargin: 8 },
        spacing: 'default',
      },
      adaptiveCard: { allowCustomStyle: false },
      factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 8 },
      textBlock: { headingLevel: 2 },
    };
  }

  const storeMiddleware = () => next => action => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.channelData?.deleted) {
      return next({ ...action, payload: { ...action.payload, activity: { ...activity, text: text.deleted } } });
    }

    return next(action);
  };

  async function start() {
    showState();
    try {
      await load(bundle);
    } catch {
      declareDead(text.missing);
      return;
    }

    let conversation;
    try {
      conversation = (await resume()) ?? (await begin());
    } catch (error) {
      declareDead(error.status === 429 ? text.busy : text.failed);
      return;
    }

    const look = style();
    const directLine = window.WebChat.createDirectLine({ ...conversation, domain: `${location.origin}${root}`, conversationStartProperties: { locale } });
    keepTokens(directLine);
    byId('new').hidden = false;
    window.WebChat.renderWebChat(
      {
        directLine,
        locale,
        nonce,
        store: window.WebChat.createStore({}, storeMiddleware),
        styleOptions: look.options,
        adaptiveCardsHostConfig: cardStyle(look),
        sendTypingIndicator: true,
      },
      byId('chat'),
    );
    document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }

  start();
})();
