// Reads [{ url, params, body }] from standard input and writes their signatures, as Twilio's own library makes them.
const { getExpectedTwilioSignature, getExpectedBodyHash } = require('twilio/lib/webhooks/webhooks');

let text = '';
process.stdin.on('data', (chunk) => { text += chunk; });
process.stdin.on('end', () => {
  const [token, cases] = JSON.parse(text);
  const signed = cases.map(({ url, params, body }) => {
    const address = body === undefined ? url : `${url}?bodySHA256=${getExpectedBodyHash(body)}`;
    return { url: address, signature: getExpectedTwilioSignature(token, address, params ?? {}) };
  });
  process.stdout.write(JSON.stringify(signed));
});
