/** The account of the default world that the flows go to. */
export const dataAccount = '111122223333';

/** The bucket of the default world that holds the reports. */
export const reportsBucket = 'corp-example-reports';
