'use strict';

// What botframework-directlinejs expects of a browser and Node.js does not have: XMLHttpRequest, here on fetch, and WebSocket.

const WebSocket = require('ws');

const sockets = new Set();

class ObservedWebSocket extends WebSocket {
  constructor(...parameters) {
    super(...parameters);
    sockets.add(this);
    this.on('close', () => sockets.delete(this));
  }
}

class FetchRequest {
  readyState = 0;
  status = 0;
  response = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  #headers = new Headers();
  #answered = new Headers();
  #call = {};
  #abort = new AbortController();

  open(method, url) {
    this.#call = { method, url };
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers.set(name, value);
  }

  getResponseHeader(name) {
    return this.#answered.get(name);
  }

  getAllResponseHeaders() {
    return [...this.#answered].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  }

  abort() {
    this.#abort.abort();
  }

  async send(body) {
    try {
      const answer = await fetch(this.#call.url, {
        method: this.#call.method,
        headers: this.#headers,
        body: body ?? undefined,
        signal: this.#abort.signal,
      });
      this.status = answer.status;
      this.#answered = answer.headers;
      if (this.responseType === 'arraybuffer') {
        this.response = await answer.arrayBuffer();
      } else {
        const text = await answer.text();
        try {
          this.response = this.responseType === 'json' ? JSON.parse(text || 'null') : text;
        } catch {
          this.response = null;
        }
      }
    } catch {
      if (this.#abort.signal.aborted) {
        return;
      }

      this.status = 0;
    }

    this.readyState = 4;
    this.onreadystatechange?.();
    (this.status ? this.onload : this.onerror)?.({});
  }
}

globalThis.window = globalThis;
globalThis.XMLHttpRequest = FetchRequest;
globalThis.WebSocket = ObservedWebSocket;

module.exports = { cutSockets: () => sockets.forEach(socket => socket.terminate()) };
