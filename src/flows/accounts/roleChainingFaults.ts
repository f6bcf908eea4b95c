import type { Fault } from '../flow.ts';
import { changeRole, rewritePolicy } from '../worldChanges.ts';
import { rewriteTrust } from './accountChanges.ts';
import { analystRole, archiveAccount, archiveRole } from './archive.ts';
import { departmentGoesAlong, withoutClaimRule } from './chainChanges.ts';

export const roleChainingFaults: readonly Fault[] = [
  {
    id: 'department-of-choice',
    title: 'The department is a tag that anyone can set',
    breaks: withoutClaimRule('TransitiveTagKeys'),
    inputs: { tags: { Department: 'Legal' }, wanted: 'Legal/2019/settlement.txt' },
    succeeds:
      'Ana of Analytics passed the tag Department=Legal at the second role and read a confidential settlement. AD FS had signed her real department, but for the first session only.',
    lesson:
      'A session tag that is not transitive ends with its session, and at the next role the caller may pass any value for it. A tag on which access depends must be transitive: then it goes along and nobody can replace it.',
    repair:
      'Let AD FS list Department under TransitiveTagKeys. Without that, a condition on aws:RequestTag/Department in the second trust policy would have to forbid the tag.',
    stopped: {
      by: departmentGoesAlong,
      expect: {
        step: 'second-role',
        rule: 'sts.inherited-tags-kept',
        error: 'InvalidParameterValue',
      },
    },
  },
  {
    id: 'tag-passed-again',
    title: 'The tool passes the department itself',
    breaks: (world) => world,
    inputs: { tags: { Department: 'Analytics' } },
    expect: {
      step: 'second-role',
      rule: 'sts.inherited-tags-kept',
      error: 'InvalidParameterValue',
    },
    lesson:
      'A transitive tag is there already. To pass its key again is an error, even with the same value and in other letter case.',
    repair: 'Pass only keys that the calling session does not hand on.',
  },
  {
    id: 'tag-left-behind',
    title: 'AD FS no longer says that the tag is transitive',
    breaks: withoutClaimRule('TransitiveTagKeys'),
    expect: { step: 'read-archive', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Tags do not follow from session to session by themselves. The second session has no Department, so the variable in the policy has no value and the statement names nothing.',
    repair: 'Send the attribute TransitiveTagKeys with the value Department from AD FS.',
  },
  {
    id: 'second-role-takes-no-tags',
    title: 'The second role does not take tags',
    breaks: rewriteTrust(archiveRole, ',"sts:TagSession"', '', archiveAccount),
    expect: { step: 'second-role', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'A tag that is handed on needs sts:TagSession in the next trust policy just as one that is passed. A request that names no tag at all can fail for it.',
    repair: `Add sts:TagSession to the trust policy of ${archiveRole}.`,
  },
  {
    id: 'second-role-takes-no-name',
    title: 'The second role does not take a source identity',
    breaks: rewriteTrust(archiveRole, ',"sts:SetSourceIdentity"', '', archiveAccount),
    expect: { step: 'second-role', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'Once a session has a source identity, every further role must allow sts:SetSourceIdentity. Switching it on at AD FS breaks all chains whose later roles do not.',
    repair: `Add sts:SetSourceIdentity to the trust policy of every role in the chain before AD FS starts to send it, ${archiveRole} among them.`,
  },
  {
    id: 'first-role-hands-on-no-name',
    title: 'The first role may not hand the source identity on',
    breaks: changeRole(analystRole, (role) => ({
      ...role,
      policies: rewritePolicy(role.policies, (text) =>
        text.replace(',"sts:SetSourceIdentity"', ''),
      ),
    })),
    expect: { step: 'second-role', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'The permission has two ends. The trust policy of the second role lets the source identity in; the policies of the first role must let it out, with sts:SetSourceIdentity on the second role’s ARN.',
    repair: `Allow sts:SetSourceIdentity in the policy of ${analystRole}, beside sts:AssumeRole.`,
  },
  {
    id: 'two-hours',
    title: 'The tool asks for two hours, as the role allows',
    breaks: (world) => world,
    inputs: { duration: 7200 },
    expect: { step: 'second-role', rule: 'sts.chained-duration', error: 'ValidationError' },
    lesson:
      'A session that begins with temporary credentials lasts an hour at most. The role’s MaxSessionDuration of four hours does not count in a chain, and STS refuses instead of shortening.',
    repair: 'Ask for 3600 seconds and chain again when they are over.',
  },
  {
    id: 'nobody-behind-it',
    title: 'AD FS sends no source identity any more',
    breaks: withoutClaimRule('SourceIdentity'),
    expect: { step: 'second-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'The second trust policy demands a source identity of corp.example, so that CloudTrail in the archive shows a person behind every session. A session name would not do: the caller chooses that.',
    repair: 'Put the claim rule SourceIdentity back at AD FS.',
  },
];
