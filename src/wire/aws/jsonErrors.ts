import { awsError, type AwsError } from './awsError.ts';
import { validationMessage, type Malformed, type Violation } from './validationError.ts';

/** Violated constraints as Cognito answers them. */
export const invalidParameterException = (violations: readonly Violation[]): AwsError =>
  awsError('InvalidParameterException', 400, validationMessage(violations));

/** Violated constraints as most JSON services answer them. */
export const validationException = (violations: readonly Violation[]): AwsError =>
  awsError('ValidationException', 400, validationMessage(violations));

/** A JSON value of the wrong type. AWS publishes the code; the text is modelled on what users report. */
export const serializationException = ({ value, wanted }: Malformed): AwsError =>
  awsError(
    'SerializationException',
    400,
    value === 'list' || value === 'structure'
      ? `Start of ${value} found where not expected.`
      : `${value.toUpperCase()}_VALUE can not be converted to a ${wanted}`,
  );

/** A body that is no JSON object. AWS publishes the code, not the text. */
export const noJsonObject: AwsError = awsError(
  'SerializationException',
  400,
  'The body is not a JSON object.',
);
