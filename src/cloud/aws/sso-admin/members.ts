import { integer, list, required, structure, text } from '../../../wire/aws/members.ts';

const partition = 'arn:(?:aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b)';

/** Members that many operations of the API model have (FACTS 7.1). */
export const instanceArnMember = text({
  length: [10, 1224],
  pattern: `${partition}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9-.]{16}`,
});
export const permissionSetArnMember = text({
  length: [10, 1224],
  pattern: `${partition}:sso:::permissionSet/(?:sso)?ins-[a-zA-Z0-9-.]{16}/ps-[a-zA-Z0-9-./]{16}`,
});
export const inInstance = { InstanceArn: required(instanceArnMember) } as const;
export const ofPermissionSet = {
  ...inInstance,
  PermissionSetArn: required(permissionSetArnMember),
} as const;

export const descriptionMember = text({
  length: [1, 700],
  pattern: String.raw`[\u{9}\u{A}\u{D}\u{20}-\u{7E}\u{A1}-\u{FF}]*`,
});
/** An ISO 8601 duration; which ones are too short or too long is checked beside the model. */
export const durationMember = text({ length: [1, 100] });
export const relayStateMember = text({
  length: [1, 240],
  pattern: String.raw`[a-zA-Z0-9&$@#/%?=~\-_'"\|!:,.;*+\[\] (){}]+`,
});
export const managedPolicyArnMember = text({ length: [20, 2048] });
export const accountMember = text({ length: [12, 12], pattern: String.raw`\d{12}` });
export const paging = {
  MaxResults: integer({ range: [1, 100] }),
  NextToken: text({ length: [0, 2048], pattern: '[-a-zA-Z0-9+=/_]*' }),
} as const;

/** Who gets what in which account. */
export const assignmentMembers = {
  ...inInstance,
  TargetId: required(accountMember),
  TargetType: required(text({ values: ['AWS_ACCOUNT'] })),
  PermissionSetArn: required(permissionSetArnMember),
  PrincipalType: required(text({ values: ['USER', 'GROUP'] })),
  PrincipalId: required(
    text({
      length: [1, 47],
      pattern:
        '(?:[0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}',
    }),
  ),
} as const;

export const requestIdMember = text({
  length: [36, 36],
  pattern: String.raw`\b[0-9a-f]{8}\b-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-\b[0-9a-f]{12}\b`,
});

/** The attributes for access control, a key and its one source each. */
export const attributesMember = structure({
  AccessControlAttributes: required(
    list(
      structure({
        Key: required(
          text({ length: [1, 128], pattern: String.raw`[\p{L}\p{Z}\p{N}_.:\/=+\-@]+` }),
        ),
        Value: required(
          structure({
            Source: required(
              list(
                text({
                  length: [0, 256],
                  pattern: String.raw`[\p{L}\p{Z}\p{N}_.:\/=+\-@\[\]\{\}\$\\"]*`,
                }),
                { size: [1, 1] },
              ),
            ),
          }),
        ),
      }),
      { size: [0, 50] },
    ),
  ),
});
