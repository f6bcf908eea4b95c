import { own } from '../../../kit/own.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { Answer } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import { bearerToken } from './accessToken.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { issuerOf, type OpenIdTurn, type ProviderOf } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';
import { signToken } from './signToken.ts';

type Turn = OpenIdTurn<ProviderOf<'github-actions'>>;
type Job = ProviderOf<'github-actions'>['jobs'][string];

const because = (parts: readonly Why[]): Why => allOf(openIdRules.jobToken, parts);

/** The subject by what started the job; an environment wins over everything (FACTS 5.5). */
function subjectOf({ repository, environment, eventName, ref }: Job): string {
  if (environment !== undefined) return `repo:${repository}:environment:${environment}`;
  if (eventName.startsWith('pull_request')) return `repo:${repository}:pull_request`;
  return `repo:${repository}:ref:${ref}`;
}

const refTypeOf = (ref: string): string => (ref.startsWith('refs/tags/') ? 'tag' : 'branch');
const ownerOf = ({ repository }: Job): string => repository.split('/')[0] ?? '';

/**
 * The claims of a job's token, in the default template (GitHub Docs, "OpenID Connect reference").
 * Numbers are strings, as GitHub writes them.
 */
export function jobClaims(
  { id, provider, now }: Pick<Turn, 'id' | 'provider' | 'now'>,
  job: Job,
  { jti, audience }: { readonly jti: string; readonly audience: string | undefined },
): JsonObject {
  const { repository, workflowFile, ref, sha, environment } = job;
  const issuedAt = Math.floor(now / 1000);
  const file = `${repository}/${workflowFile}@${ref}`;
  return {
    jti,
    sub: subjectOf(job),
    aud: audience ?? `https://github.com/${ownerOf(job)}`,
    ref,
    sha,
    repository,
    repository_owner: ownerOf(job),
    repository_owner_id: job.repositoryOwnerId,
    run_id: job.runId,
    run_number: job.runNumber,
    run_attempt: job.runAttempt,
    repository_visibility: job.repositoryVisibility,
    repository_id: job.repositoryId,
    actor_id: job.actorId,
    actor: job.actor,
    workflow: job.workflow,
    head_ref: job.headRef,
    base_ref: job.baseRef,
    event_name: job.eventName,
    ref_protected: 'false',
    ref_type: refTypeOf(ref),
    workflow_ref: file,
    workflow_sha: sha,
    job_workflow_ref: file,
    job_workflow_sha: sha,
    runner_environment: 'github-hosted',
    ...(environment !== undefined && { environment }),
    iss: issuerOf(id),
    nbf: issuedAt - 300,
    exp: issuedAt + provider.tokenLifetime,
    iat: issuedAt,
  };
}

/**
 * `GET $ACTIONS_ID_TOKEN_REQUEST_URL&audience=…` with the job's request token as bearer token: an ID
 * token for the job. GitHub publishes the answer's form, not that of its refusals.
 */
export async function jobToken(turn: Turn): Promise<Answer> {
  const { request, world, provider } = turn;
  const job = own(provider.jobs, bearerToken(headerOf(request, 'authorization')) ?? '');
  const parts = [
    check(openIdRules.job, job !== undefined),
    check(openIdRules.jobPermission, job === undefined ? null : job.idTokenPermission === 'write', {
      wanted: 'id-token: write',
    }),
  ];
  const refuse = (status: number, message: string): Answer => ({
    world,
    response: jsonAnswer(status, { message }),
    why: because(parts),
  });
  if (!job) return refuse(401, 'The request token is not that of a running job.');
  if (parts[1]?.holds === false) return refuse(403, 'The job may not ask for ID tokens.');
  const [jti, next] = mintUuid(world);
  const audience = fieldOf(readQuery(request.url), 'audience') || undefined;
  const claims = jobClaims(turn, job, { jti, audience });
  const signed = await signToken(provider, claims);
  if (!signed.ok) return refuse(503, signed.faults.join(' '));
  return { world: next, response: jsonAnswer(200, { value: signed.value }), why: because(parts) };
}
