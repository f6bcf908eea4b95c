/** Where the broker of Example Corp is. */
export const brokerHost = 'broker.corp.example';
/** The IAM user whose key the broker holds. */
export const brokerUser = 'access-broker';
export const brokerUserId = 'AIDARTX3GSDSBROKER2XN';
/** The role that the broker assumes for people who read reports. */
export const brokeredRole = 'BrokeredReader';
