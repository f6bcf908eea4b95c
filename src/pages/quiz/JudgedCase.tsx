import { useMemo } from 'react';
import type { Principal } from '../../iam/principal.ts';
import { jsonLines, linesAt } from '../../lab/jsonLines.ts';
import { policyDocuments } from '../../triage/quiz/policyDocuments.ts';
import type { JudgeQuestion } from '../../triage/quiz/question.ts';
import type { Settled } from '../../triage/quiz/settled.ts';
import { Document } from '../../ui/player/Document.tsx';
import { CodeBlock } from '../../ui/widgets/CodeBlock.tsx';
import styles from './JudgedCase.module.css';

export interface JudgedCaseProps {
  readonly question: JudgeQuestion;
  /** The answer, once it may be shown: the statement that decides is lit. */
  readonly settled: Settled | undefined;
}

function nameOf(principal: Principal): string {
  if ('arn' in principal) return principal.arn;
  switch (principal.kind) {
    case 'saml':
      return `a person, vouched for by ${principal.providerArn}`;
    case 'web-identity':
      return `a person, vouched for by ${principal.provider}`;
    case 'service':
      return principal.service;
    case 'anonymous':
      return 'nobody: the request is not signed';
    default:
      return '';
  }
}

/** A request, and every policy that applies to it. */
export function JudgedCase({ question, settled }: JudgedCaseProps) {
  const { request, policies } = question;
  const context = Object.entries(request.context ?? {});
  return (
    <div className={styles.case}>
      <dl className={styles.request} aria-label="The request">
        <dt>Who</dt>
        <dd>{nameOf(request.principal)}</dd>
        <dt>Action</dt>
        <dd>{request.action}</dd>
        <dt>Resource</dt>
        <dd>{request.resource}</dd>
        <dt>Owner</dt>
        <dd>account {request.resourceAccount}</dd>
        {context.map(([key, value]) => (
          <Row key={key} name={key} value={typeof value === 'string' ? value : value.join(', ')} />
        ))}
      </dl>
      {policyDocuments(policies).map(({ id, document }) => (
        <JudgedPolicy
          key={id}
          title={id}
          document={document}
          pointer={settled?.place?.document === id ? settled.place.pointer : undefined}
          denies={[settled?.right].flat()[0]?.startsWith('deny:') ?? false}
        />
      ))}
    </div>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface JudgedPolicyProps {
  readonly title: string;
  readonly document: unknown;
  /** The statement that decides. */
  readonly pointer: string | undefined;
  readonly denies: boolean;
}

/** A policy whose lines wrap: what decides must not be out of sight on a narrow screen. */
function JudgedPolicy({ title, document, pointer, denies }: JudgedPolicyProps) {
  const written = useMemo(() => jsonLines(document), [document]);
  const lit =
    pointer === undefined
      ? undefined
      : { ...linesAt(written, pointer), tone: denies ? ('refused' as const) : ('lit' as const) };
  return (
    <Document title={title} text={() => written.lines.join('\n')}>
      <CodeBlock label={title} lines={written.lines} numbers wrap lit={lit} />
    </Document>
  );
}
