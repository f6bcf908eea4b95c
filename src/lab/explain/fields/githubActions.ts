import type { Entry } from '../entry.ts';
import { rfc, type Source } from '../source.ts';

const kind = 'jwt-claim';
const github: Source = {
  source: 'GitHub Docs, “OpenID Connect reference”',
  href: 'https://docs.github.com/en/actions/reference/security/oidc',
};

/** How a job of GitHub Actions asks for its token, and the claims that only such tokens have. */
export const githubActions: readonly Entry[] = [
  {
    kind: 'query-parameter',
    place: 'elsewhere',
    name: 'api-version',
    title: 'Version of GitHub’s interface',
    text: 'Part of the address that GitHub puts into the job’s environment. Jobs use that address as it is.',
    ...github,
  },
  {
    kind: 'query-parameter',
    place: 'elsewhere',
    name: 'audience',
    title: 'For whom the token is to be',
    text: 'Becomes aud of the token. For AWS it is sts.amazonaws.com, as IAM’s OIDC provider lists it. Left out, GitHub takes the owner’s URL.',
    ...github,
  },
  {
    kind: 'json-member',
    place: 'elsewhere',
    name: 'value',
    title: 'ID token of the job',
    text: 'The JWT in which GitHub vouches for the job. Whoever holds it can use it until it ends, so jobs keep it out of their logs.',
    ...github,
  },
  {
    kind: 'json-member',
    place: 'elsewhere',
    name: 'message',
    title: 'Refusal in words',
    text: 'For people. Programs go by a code or a type beside it, where there is one. GitHub does not publish how it refuses a job; those words are the lab’s.',
    ...github,
  },
  {
    kind,
    name: ['ref', 'ref_type'],
    title: 'Branch or tag',
    text: 'What the job was started on, in Git’s full form, and whether that is a branch or a tag. For a pull request it is the trial merge, refs/pull/N/merge. The default subject of a push holds it.',
    ...github,
  },
  {
    kind,
    name: 'ref_protected',
    title: 'Whether the branch is protected',
    text: 'true where rules protect the branch. It is not part of the default subject, and AWS does not look at it.',
    ...github,
  },
  {
    kind,
    name: ['sha', 'workflow_sha', 'job_workflow_sha'],
    title: 'Commit',
    text: 'The commit that the job works on, and those that its workflow files come from. AWS does not look at it; a log of who deployed what may.',
    ...github,
  },
  {
    kind,
    name: ['repository', 'repository_owner'],
    title: 'Repository and its owner',
    text: 'Names, which can be given up and taken by somebody else. The default subject begins with the repository’s. AWS has a condition key for it, among a few other claims of this issuer.',
    ...github,
  },
  {
    kind,
    name: ['repository_id', 'repository_owner_id'],
    title: 'Numbers of repository and owner',
    text: 'Numbers are never given twice, so a name that changed hands does not match. A trust policy may test them beside sub.',
    ...github,
  },
  {
    kind,
    name: 'repository_visibility',
    title: 'Who can see the repository',
    text: 'public, private or internal. In a public one everybody can propose changes and read the workflow.',
    ...github,
  },
  {
    kind,
    name: ['actor', 'actor_id'],
    title: 'Who started the job',
    text: 'The account at GitHub whose action started the workflow, by name and number. It is not the identity that AWS sees: sub names the repository, not the person.',
    ...github,
  },
  {
    kind,
    name: ['workflow', 'workflow_ref', 'job_workflow_ref'],
    title: 'Workflow',
    text: 'The workflow’s name, and the files it and the job come from, with repository and branch. job_workflow_ref names a shared workflow of another repository where the job is in one.',
    ...github,
  },
  {
    kind,
    name: ['run_id', 'run_number', 'run_attempt'],
    title: 'Run of the workflow',
    text: 'Which run this is, for the log. Numbers are written as text. No trust policy can know them in advance.',
    ...github,
  },
  {
    kind,
    name: ['head_ref', 'base_ref'],
    title: 'Branches of a pull request',
    text: 'From which branch into which. Empty for other events. They are not in the default subject, which is the same for all pull requests of a repository.',
    ...github,
  },
  {
    kind,
    name: 'event_name',
    title: 'What started the workflow',
    text: 'push, pull_request, schedule and so on. For pull_request the default subject has no branch in it.',
    ...github,
  },
  {
    kind,
    name: 'environment',
    title: 'Environment of the job',
    text: 'The deployment environment that the job names. It takes the branch’s place in the default subject. GitHub can hold such a job until somebody approves, and limit the branches that may use it.',
    ...github,
  },
  {
    kind,
    name: 'runner_environment',
    title: 'Whose machine it runs on',
    text: 'github-hosted or self-hosted. A machine of one’s own may outlive the job, and so may what a job leaves on it.',
    ...github,
  },
  {
    kind: 'request-header',
    place: 'elsewhere',
    name: 'Authorization',
    title: 'Token of whoever asks',
    text: 'Bearer and a token: holding it is the proof, and nothing in the request is signed. The server looks the token up, or checks it if it is a signed one.',
    ...rfc(6750, '2.1'),
  },
];
