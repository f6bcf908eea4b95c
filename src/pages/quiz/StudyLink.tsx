import { Link } from 'react-router';
import { flowCard } from '../../flows/index.ts';
import { formatAddress } from '../../session/address.ts';
import { formatTriageAddress } from '../../session/triageAddress.ts';
import { outcomes } from '../../triage/guide/outcomes.ts';
import { answersTo } from '../../triage/guide/walk.ts';
import type { Study } from '../../triage/quiz/question.ts';

/** The way to where an answer can be seen. */
export function StudyLink({ study }: { readonly study: Study }) {
  if ('outcome' in study)
    return (
      <Link to={formatTriageAddress({ answers: answersTo(study.outcome) })}>
        Read why: {outcomes[study.outcome].service}
      </Link>
    );
  const { flow, step, fault } = study;
  const address = { page: 'flow', flow, step, ...(fault !== undefined && { fault }) } as const;
  return (
    <Link to={formatAddress(address)}>
      {fault === undefined ? 'See the step' : 'See it refused'} in “{flowCard(flow)?.title}”
    </Link>
  );
}
