import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../kit/bytes.ts';
import { failures } from '../../kit/why.ts';
import { changeInstance } from '../aws/identity-center/changes.ts';
import { applicationAssertion } from '../aws/identity-center/applicationAssertion.ts';
import { Lab } from '../aws/cloud.testing.ts';
import { identityCenterIds } from '../world/default/identityCenter.ts';
import type { IdentityCenterIn } from '../world/world.ts';

const id = 'ins-5a6b7c8d9e0f1a2b';
const service = 'https://expenses.corp.example/saml/acs';

type Own = IdentityCenterIn['applications'][string]['itself'];

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});

function parts() {
  const { identityCenter } = lab.world;
  const application = identityCenter?.applications[id];
  const user = identityCenter?.users[identityCenterIds.dana];
  if (!identityCenter || !application || !user) throw new Error('the default world has them');
  return { identityCenter, application, user };
}

/** The application is set up otherwise than Identity Center believes. */
const expects = (own: Partial<Own>) =>
  lab.change((world) => {
    const { identityCenter, application } = parts();
    const itself = { ...application.itself, ...own };
    return changeInstance(world, identityCenter, {
      applications: { [id]: { ...application, itself } },
    });
  });

/** Posts an assertion of Identity Center for Dana: status, page and the rules that failed. */
async function post(url = service) {
  const { identityCenter, application, user } = parts();
  const { samlResponse = '' } = await applicationAssertion(
    lab.world,
    identityCenter,
    id,
    application,
    {
      userId: identityCenterIds.dana,
      user,
      session: 'none',
      expiresAt: lab.world.clock + 1,
      assertedAttributes: {},
    },
  );
  const { response, why } = await lab.post(url, { SAMLResponse: samlResponse });
  return {
    status: response?.status,
    page: textOf(response?.body ?? new Uint8Array()),
    rules: why ? failures(why).map(({ rule }) => rule) : [],
  };
}

describe('an application with settings of its own', () => {
  it('lets people in as long as both sides say the same', async () => {
    expects({ audience: 'https://expenses.corp.example/saml', requiredAttributes: ['email'] });
    const { status, page, rules } = await post();
    expect([status, rules]).toEqual([200, []]);
    expect(page).toContain('Signed in as dana@corp.example');
  });

  it.each<readonly [Partial<Own>, string]>([
    [{ audience: 'another' }, 'saml.audience'],
    [{ assertionConsumerService: 'http://expenses.corp.example/saml/acs' }, 'saml.recipient'],
    [{ requiredAttributes: ['email', 'costCenter'] }, 'saml-app.attributes'],
    [{ metadata: 'nothing' }, 'saml.metadata'],
  ])('lets nobody in with %j', async (own, rule) => {
    expects(own);
    const { status, page, rules } = await post();
    expect(status).toBe(403);
    expect(rules).toContain(rule);
    expect(page).not.toContain('Signed in as');
  });

  it('answers at its own address, and says which one where the old one is used', async () => {
    expects({ assertionConsumerService: 'https://expenses.corp.example/sso' });
    expect(await post()).toMatchObject({ status: 404, rules: ['saml-app.page'] });
  });
});
