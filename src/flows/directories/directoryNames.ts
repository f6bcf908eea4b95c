import { dataAccount } from '../../cloud/world/defaultNames.ts';

/** The role that is delegated to people of the directory. */
export const directoryRole = 'DirectoryReader';
/** The role with which QuickSight reads data. */
export const quickSightRole = 'aws-quicksight-service-role-v0';
/** The group of the domain whose members read reports. */
export const readers = `AWS-${dataAccount}-DataReader`;
/** The domain of AWS Managed Microsoft AD. */
export const managedDomain = 'aws.corp.example';
export const connectorId = 'd-9067f3a1b2';
export const managedId = 'd-9067e8c4d5';
