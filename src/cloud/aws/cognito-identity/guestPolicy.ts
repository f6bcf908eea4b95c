/**
 * What guests may use at most in the enhanced flow, whatever their role allows (FACTS 6.10). Cognito passes
 * it to STS as a session policy, and the managed one beside it.
 */
export const guestPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: [
        'appsync:*',
        'cloudwatch:*',
        'codewhisperer:GenerateRecommendations',
        'comprehend:*',
        'dynamodb:*',
        'execute-api:*',
        'firehose:*',
        'gamelift:*',
        'geo:*',
        'iot:*',
        'kinesisanalytics:*',
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
        'lambda:*',
        'lex:*',
        'logs:*',
        'machinelearning:*',
        'mobileanalytics:*',
        'mobiletargeting:*',
        'personalize:*',
        'polly:*',
        'rekognition:*',
        's3:*',
        'sagemaker:InvokeEndpoint',
        'sdb:*',
        'ses:*',
        'sns:*',
        'sqs:*',
        'sumerian:View*',
        'textract:AnalyzeDocument',
        'textract:DetectDocumentText',
        'transcribe:*',
        'translate:*',
      ],
      Resource: ['*'],
    },
  ],
});

export const guestManagedPolicy = 'arn:aws:iam::aws:policy/AmazonCognitoUnauthenticatedIdentities';
