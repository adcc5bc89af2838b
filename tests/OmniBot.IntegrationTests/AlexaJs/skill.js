// Reads {request, signature, chain, expected} from standard input: the request as Amazon's SDK reads it, the signature as Node.js checks it.
'use strict';
const crypto = require('crypto');
const { SkillBuilders, getSlotValue, getLocale, getUserId, getIntentName } = require('ask-sdk-core');

let input = '';
process.stdin.on('data', (chunk) => { input += chunk; });
process.stdin.on('end', async () => {
  const { request, signature, chain } = JSON.parse(input);
  const isSigned = crypto.createVerify('RSA-SHA256').update(request, 'utf8').verify(chain, signature, 'base64');
  const seen = {};
  const skill = SkillBuilders.custom()
    .withSkillId('amzn1.ask.skill.00000000-0000-0000-0000-000000000001')
    .addRequestHandlers({
      canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'IntentRequest',
      handle: ({ requestEnvelope, responseBuilder }) => {
        seen.intent = getIntentName(requestEnvelope);
        seen.phrase = getSlotValue(requestEnvelope, 'phrase');
        seen.locale = getLocale(requestEnvelope);
        seen.user = getUserId(requestEnvelope);
        return responseBuilder.speak(`You said: ${seen.phrase}`).withShouldEndSession(false).getResponse();
      },
    })
    .create();
  const answer = await skill.invoke(JSON.parse(request));
  process.stdout.write(JSON.stringify({ isSigned, seen, answer }));
});
