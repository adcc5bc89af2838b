'use strict';

// A talk by Microsoft's Direct Line client. Usage: node client.js <server> <socket|polling>. Prints what it saw as JSON.

const { cutSockets } = require('./browser.js');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [, , server, mode] = process.argv;
const domain = `${server}/v3/directline`;
const isSocket = mode === 'socket';
const limitMs = 60000;

async function until(condition, what) {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}`);
    }

    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function connect(options) {
  const client = new DirectLine({ domain, webSocket: isSocket, pollingInterval: 200, ...options });
  const seen = [];
  const states = [];
  client.connectionStatus$.subscribe(state => states.push(ConnectionStatus[state]));
  let isEnded = false;
  client.activity$.subscribe(activity => seen.push(activity), error => isEnded || seen.push({ type: 'error', text: String(error) }));
  const post = activity =>
    new Promise((resolve, reject) => client.postActivity({ from: { id: '' }, locale: 'en-US', ...activity }).subscribe(resolve, reject));
  const end = () => {
    isEnded = true;
    client.end();
  };
  return { client, seen, states, post, end };
}

const answersTo = (seen, id) => seen.filter(activity => activity.replyToId === id && activity.type === 'message');

const show = ({ id, type, text, name, value, from, replyToId, channelData, attachments }) =>
  ({ id, type, text, name, value, role: from?.role, replyToId, postBack: channelData?.postBack, attachments });

async function talk() {
  const generated = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
  const first = connect({ token: generated.token });
  await until(() => first.seen.length > 0, 'the greeting');

  const ids = {};
  ids.message = await first.post({ type: 'message', text: 'where is my order ORD-1001' });
  await until(() => answersTo(first.seen, ids.message).length > 0, 'the answer');
  ids.event = await first.post({ type: 'event', name: 'page', value: { path: '/cart' } });
  ids.typing = await first.post({ type: 'typing' });
  ids.postBack = await first.post({ type: 'message', value: { choice: 'cancel' }, channelData: { postBack: true } });
  ids.upload = await first.post({
    type: 'message',
    text: 'see the picture',
    attachments: [{ contentType: 'image/png', name: 'dot.png', contentUrl: 'data:image/png;base64,iVBORw0KGgo=' }],
  });
  await until(() => answersTo(first.seen, ids.upload).length > 0, 'the answer to the upload');
  const uploaded = first.seen.find(activity => activity.id === ids.upload).attachments[0];
  const file = Buffer.from(await (await fetch(uploaded.contentUrl)).arrayBuffer()).toString('base64');

  // The library comes back by itself after 3 to 15 seconds, at its watermark.
  if (isSocket) {
    cutSockets();
  }

  ids.afterCut = await first.post({ type: 'message', text: 'what are your opening hours?' });
  await until(() => answersTo(first.seen, ids.afterCut).length > 0, 'the answer after the cut');

  // Another client goes on with the conversation where the first one stopped.
  const { conversationId } = first.client;
  const { token, watermark } = first.client;
  first.end();
  const missed = await fetch(`${domain}/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text: 'thanks' }),
  });
  ids.missed = (await missed.json()).id;
  const answer = await (await fetch(`${domain}/conversations/${conversationId}?watermark=${watermark}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const second = connect({ token: answer.token, conversationId, watermark, streamUrl: answer.streamUrl });
  await until(() => answersTo(second.seen, ids.missed).length > 0, 'what was missed');
  ids.second = await second.post({ type: 'message', text: 'goodbye' });
  await until(() => answersTo(second.seen, ids.second).length > 1, 'the last answer');
  second.end();

  return { ids, file, first: first.seen.map(show), second: second.seen.map(show), states: first.states };
}

talk().then(
  result => {
    process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
  },
  error => {
    process.stderr.write(`${error?.stack ?? JSON.stringify(error)}\n`, () => process.exit(1));
  },
);
