/** The checks that STS makes itself, beside those of AssumeRoleWithSAML, by their stable ids. */
export const stsRules = {
  /** Null: the session does not begin with temporary credentials. */
  chainedDuration: 'sts.chained-duration',

  /** The root of what is checked about session tags. Its parts are null where no tag was passed. */
  sessionTags: 'sts.session-tags',
  tagKeysUnique: 'sts.tag-keys-unique',
  tagKeysFree: 'sts.tag-keys-free',
  transitiveKeysPassed: 'sts.transitive-keys-passed',
  inheritedTagsKept: 'sts.inherited-tags-kept',
} as const;

export type StsRule = (typeof stsRules)[keyof typeof stsRules];
