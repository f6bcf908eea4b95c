import type { EcPrivateJwk, RsaPrivateJwk } from './jwk.ts';

/** Keys that only tests use; published, so they protect nothing. */
export const testKeys = {
  otherRsa: {
    kty: 'RSA',
    kid: 'other-rsa',
    n: 'x5d3518qYS3PD0av6rxs-7IyBtMR017RiCDCkwhhGSZ6nD47VvGqO-CY5Gh9EFiIfkPE4tJJIqrAV73CnwM7wwIz9FO4ADmsSoB4qHSsMAwd5T3Gp6myMm6YiFagltiJPDAvOkCVOdYG4tCSEthzMw3MWiWCBrbeZuL1ck9TeCLvrO6YkajX30VsM4vmpNLqLC3z1AIz7dQI635g8_hIzBNqKyPdwW0-2e7VhBbXieT6goDQKZL70pUOPD_URFUCka6ePUvr-elQHq7-l34IEQ9jXPp9ix25xJdmmLmtFsTy8ZvW-ZZwCJBkxSQu2cH1eLOUOdN3BIEp1zgS_5_sLw',
    e: 'AQAB',
    d: 'FOjmQQvkGDc2MeRWv1xLJ0PqtXKns5cDk45_Dpak-X9hqVG5t2js9oXtQ-yQbEXM0ubi-bJMbYB-_bzdu_lDlFv8ORS2OkvQeXj5FbOCFdcxy0I2uCTxNr2wZtl7Ic0rShjFhzBHPJO9YptgL5o-g12RiEDVXO0L4rJ_QqD93nV3JJYPQlyicsW_D73t3whJMWUd72LNg7OJ8cB0dJp0X_H2oVZIO3ABMe3PNPzhMHYD92_z8Dv6NHldMqZ8syb_CIgpfV2VS_zUHlE42iMr5lM7qfc5s1q7pKykWSm5Fb6E1aYkSvp4Ckj2d94YSObBbLFJOezW3a_TIttiO6FFDQ',
    p: '54pqM-33Z6ohO80BTO5plm5bI7NqbKY6e2WV3zXKltVgzTXDjM05PuNcapmLps3BC2TgH0cnmJ4sNS1YooiCAEgAO4vpTT-As5mUFCzonmX82_2MchTYr98DQx694KWhe3ysZmXMAVIOBGb6zdsM5ezZ-QI0hOqY8cajZD_-Fns',
    q: '3K0NYCF4H89ReRWAHmvdTzq2zhhZmfVTewsPgawfekF7IO12YXtrIOuafCmPZz80qm_A16etrAhPWz-MXvgL4C60IgtF5cFoU-sjYr_-JEqaJRd4y6zKZgvsSDK4lMmYjFZBhvgmHkVrpbhUVtWqjXNtDqDiHKf0KDrkvrGuTN0',
    dp: 'JCgPMZDFg6Cjk-0NeO_5-Q2-mbKYueKzWzWf071Yp3kmpqTwpnodqF5kvhjAIAodTSQxg3DfFAwPJzavkqHyewzDTIkqo295L5KZ9xSUNrgCZnAPkHkE5WHT5pVUXVJAB0KOwWbAFqyzl6hlHeRI_VahKytW_DKOM6MrPKppiSU',
    dq: 'KpabRjovXLQ-HQgxOa3HgErsjMnWQQg_nDd-PqBhUs7gXHJ3rkiLXEccAWpj6qEgIOSAax5JPjI8XnfdN1bXs-RPj2JtkvHImKmAosY63fYn2ZC2F1i5lwgmCakARnbBohPjgZDSinULWWhBnqCN0c689V3HRZCEZl83VjYkVWE',
    qi: 'AxrbsqXliI2FyPHaTZkNhrGENBk4Ppg_my5vy2-roM_L5BVS_zTcjGP5Hdu9cYMjwCV78AXieHNBqcKJdrGnvKuvjJXGbqyb7ebMCyk0ZyoWkCQ_8K-DU7mrsh6W0eI_ObgbSjOveiLvZVVwRl1lqybOWmWsneKI9RFZ0yiRRIc',
  },
  p256: {
    kty: 'EC',
    kid: 'test-p256',
    crv: 'P-256',
    x: '1cMNRWYruJqS6YInxRU1JvjrK6yPDhPxmpZlZZIrAv8',
    y: 'n9Q_cb_rsJMglA0WybVGlTf5bVzq-M-zVJr-aFDQG5c',
    d: 'XSQB8qYfFiYiirxrpvktT6smkWtGuTti05IsDkFs7HQ',
  },
  p384: {
    kty: 'EC',
    kid: 'test-p384',
    crv: 'P-384',
    x: 'nyQOkRjxwNyExjoCZUDaa85i25bW8PpU5COFKsl6B1pCPF1x74-2prUeYeysHkKB',
    y: 'UwPofDS2LETOdL1VfJnKLaweZSNwaJwo-SBVC2i9fexp6gWaZr6TClrjsMk6fJEY',
    d: 'aXEll5DJ4CaCGnJ8sV23LDeIkzlro2cnRok7RawNHva0rDKp9FEyXp0Ovhmfy14w',
  },
  p521: {
    kty: 'EC',
    kid: 'test-p521',
    crv: 'P-521',
    x: 'ASOjkx1WdAAlAgaNoiLqU3sw9u0IjjfEP0LS2xk1m_Lc9Ht7DfI1PncZho68cOwydRX3VkHPAoIOejxQhSM0EcJk',
    y: 'ANSY79A7OplVXCbPJ-zzkqO-Xq0Y0QPtaW1GBNGaZjFnlSOEuRn_JxhI79eARqyLxizE7_p_93XtoQY0StxOBAxN',
    d: 'AdApeXgXi_nM6UIoDast0nYVpTty1alSakuxDqnUnzye6O6ULxKd3M8MRpF_zmDSob_0FV67w6Wy06Vl-kHr3Fvz',
  },
} satisfies Readonly<Record<string, RsaPrivateJwk | EcPrivateJwk>>;
