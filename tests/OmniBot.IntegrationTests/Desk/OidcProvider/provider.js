// An OpenID Connect provider for tests: whoever asks is signed in at once as the person in person.json.
// Usage: node provider.js PORT CALLBACK STATE_FOLDER
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const [port, callback, folder] = process.argv.slice(2);
const person = () => JSON.parse(readFileSync(`${folder}/person.json`, 'utf8'));
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'desk', client_secret: 'a-secret-of-the-test-of-32-letters', redirect_uris: [callback],
    response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post',
  }],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'groups', 'amr'], profile: ['name'], email: ['email'] },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['test'] },
  interactions: { url: (_, interaction) => `/go/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...person() }) }),
  ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
});
provider.use(async (context, next) => {
  if (!context.path.startsWith('/go/')) {
    return next();
  }

  const { prompt, params } = await provider.interactionDetails(context.req, context.res);
  const { sub, amr } = person();
  if (prompt.name === 'login') {
    return provider.interactionFinished(context.req, context.res, { login: { accountId: sub, amr } }, { mergeWithLastSubmission: false });
  }

  const grant = new provider.Grant({ accountId: sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(context.req, context.res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
