import { minutes } from '../kit/time.ts';
import { dataAccount, reportsBucket } from '../cloud/world/defaultNames.ts';
import type {
  AccountIn,
  BucketIn,
  RoleIn,
  SamlIdentityProviderIn,
  UserIn,
  World,
} from '../cloud/world/world.ts';

/** Changes of a world that faults are made of. Each returns a new world and leaves the old one alone. */
export type Change = (world: World) => World;

export const minutesLater =
  (count: number): Change =>
  (world) => ({ ...world, clock: world.clock + minutes(count) });

export const changeAccount = (
  world: World,
  change: (account: AccountIn) => AccountIn,
  id = dataAccount,
): World => {
  const account = world.accounts[id];
  if (!account) throw new Error(`This world has no account ${id}.`);
  return { ...world, accounts: { ...world.accounts, [id]: change(account) } };
};

export const changeRole =
  (name: string, change: (role: RoleIn) => RoleIn, id = dataAccount): Change =>
  (world) =>
    changeAccount(
      world,
      (account) => {
        const role = account.roles[name];
        if (!role) throw new Error(`This world has no role ${name}.`);
        return { ...account, roles: { ...account.roles, [name]: change(role) } };
      },
      id,
    );

export const changeUser =
  (name: string, change: (user: UserIn) => UserIn, id = dataAccount): Change =>
  (world) =>
    changeAccount(
      world,
      (account) => {
        const user = account.users[name];
        if (!user) throw new Error(`This world has no user ${name}.`);
        return { ...account, users: { ...account.users, [name]: change(user) } };
      },
      id,
    );

export const changeReportsBucket =
  (change: (bucket: BucketIn) => BucketIn): Change =>
  (world) =>
    changeAccount(world, (account) => {
      const bucket = account.buckets[reportsBucket];
      if (!bucket) throw new Error(`This world has no bucket ${reportsBucket}.`);
      return { ...account, buckets: { ...account.buckets, [reportsBucket]: change(bucket) } };
    });

const adfsHost = 'adfs.corp.example';

export const changeAdfs =
  (change: (idp: SamlIdentityProviderIn) => SamlIdentityProviderIn): Change =>
  (world) => {
    const idp = world.samlIdentityProviders[adfsHost];
    if (!idp) throw new Error(`This world has no identity provider ${adfsHost}.`);
    return {
      ...world,
      samlIdentityProviders: { ...world.samlIdentityProviders, [adfsHost]: change(idp) },
    };
  };

type RelyingPartyIn = SamlIdentityProviderIn['relyingParties'][string];

/** Changes how AD FS is set up towards AWS. */
export const changeRelyingParty = (change: (party: RelyingPartyIn) => RelyingPartyIn): Change =>
  changeAdfs((idp) => {
    const [identifier, party] = Object.entries(idp.relyingParties)[0] ?? [];
    if (identifier === undefined || !party) throw new Error('AD FS has no relying party.');
    return { ...idp, relyingParties: { ...idp.relyingParties, [identifier]: change(party) } };
  });

type PersonIn = World['directories'][string]['people'][string];

/** Changes a person in the directory of Example Corp. */
export const changeDirectoryPerson =
  (name: string, change: (person: PersonIn) => PersonIn): Change =>
  (world) => {
    const domain = 'corp.example';
    const directory = world.directories[domain];
    const person = directory?.people[name];
    if (!directory || !person) throw new Error(`Nobody is called ${name} in ${domain}.`);
    const people = { ...directory.people, [name]: change(person) };
    return { ...world, directories: { ...world.directories, [domain]: { ...directory, people } } };
  };

/** The same policy document with its JSON text rewritten. */
export function rewritePolicy<Document>(
  document: Document,
  rewrite: (text: string) => string,
): Document {
  return JSON.parse(rewrite(JSON.stringify(document))) as Document;
}

export const changeOrganization =
  (change: (organization: World['organization']) => World['organization']): Change =>
  (world) => ({ ...world, organization: change(world.organization) });
