import type { EcPrivateJwk, RsaPrivateJwk } from './jwk.ts';

/**
 * DEMONSTRATION KEYS. Published with the lab, known to everyone, and therefore worth nothing: they
 * protect no system. They are fixed so that the same address replays to the same bytes.
 * Each signs the tokens of the AWS issuer that it is named after. A Cognito user pool publishes two keys;
 * outbound federation has one of each type. They stand apart from the others because no world holds them:
 * they are fetched with the service that signs.
 */
export const awsDemonstrationKeys = {
  cognitoUserPool: {
    kty: 'RSA',
    kid: 'cognito-user-pool-1',
    n: 'xtKASYEryIvJwp4x5sNvkh8YUnmLiU2SBURXoAZ1_g3P897tMUPHyHJ_8ZejYI2QCTtn50_qpTnSvz5oGsTPgz0ku5Qs42JhNKyLfAJl0VP7b2uikoVd83DYxh3s0huSHMkLG9ppiQeGd5_QDNdp8goRudTZrezVTN5MFfXp20jk8Lzd6ndGElvVaC2V_ZGMbzt-inZnq6SdO6r_mYQMBX7pjjrzSdtFkGT4Ql_TxeOGXzSMh3Tku3ULL78DLNcydmajI51x0fEat3DfSb_C23lNWkvUutTbOBWkUo60dnNCHtYFz3m21Ys7kMaNuLfrfUwnmkBrWwcIHYewtU9cJQ',
    e: 'AQAB',
    d: 'Fhmcbm84A278YpBsihLTwkmIDdTaXIz9i-3UkqJdN7vnz1sKgQUgfiiyDZP2MluR9ODAVC8nLS3__ceNUVpqmZMwk9Qs6CqNlQoP6B0pHatI4dH0THacIpz6z4zQf-tWIrJ7NGGjBPsL6JygRukj6uZRIZemCaXvcL-t8-v1jmz58zVAROOJ0Kijq2dNVN66ueu_-46zDSBDKxJFRbn3t4MCOND1Bam4TkQN8uoXZGmDNG7vRqP6uvMTryblE_7hNaJcebSLq3jeTpnnJpi3_DCjB4nbJQqrKtWlIKWiR0eITqqsMski8J_oGalvu-HxZww3xXJxs6w0_9Mz_XYcaQ',
    p: '5B6huq8bEgRn8UEIIYlb1Pr0cOmMcWXkbmHSZwNIpkhO6U232dS9U_D_zmVXLjIFuM9lk8_bjGVT0LJuqn9jOwGhcikWQe616hUYnMQP_KKF7xaPcl9bIBvYKF-ChNfycAgQJJhv-rcNkQMMi1-Disc-9_QmN-v8pexloNZuTb0',
    q: '3x83xTItZVxG3gcmjblFM7gwq9XdylDqMZAPG0wZu8RiOCa_LiJgKTw2SRRNQmXytVMUD91A3L6vCffTFXI2yUC4_kQ6jAUxzBpfk_1tr-SbFYPCeZJ4ah3svzojp5Z_W_YS-h-PbJ5yrS2V-Y1AmN5EZoIixTLCALUH9UMt6ok',
    dp: 'qnCQmfEXIsEUAFd8gcIlUN4oIOz-uANPR4HjOIBlmYfRHdOpmCGxS7R3DHj_SE6ro8eht2zINv_GPdnzgYQoWf__5lH4hU6bsMgOWaLL5xBvTZHnn6bLaRQkzxV9aVAHndkIZq9Wi1aV1lEW4FN-7wOrcouCuqmhXT9hN2i_hWk',
    dq: '1ktFZUAsGY3nApgbj0LCFEpzdJaTzhyo0bFq0OzmSlDzhLqyI70gXnpWKRo2me8QjNaeDh6SjXEW7Jv5QD_SHrjq9ErTcGgMy9sIsTpWfvkxehhyUBE9Va4oFAHi_LKu38QXteNZ_RixS2LdCDGCOVBAobObcYquib9VRVqgXwE',
    qi: '19oAHRZuAPxZL3G8wvqJ687PhqSEptRHlDob2AgB_fYgs60pvWGMzNvoFSaP42gG-bj8seseLBJ8GhqekC-BUKhIgx2zeor0U4NSJufH8S3SdxxOd2olMWzsaZ9uOBHFbVdCz-r7iWTCkEabzdqOHFP64r9PFghJV9aYodxGvhM',
  },
  cognitoUserPoolNext: {
    kty: 'RSA',
    kid: 'cognito-user-pool-2',
    n: 'tCcJrIjPvQxd9RyXhcEITM9UX3siCT-pQZL5qKD3-WClWlEu5MDjm03Hw23MhWn_72JnNdRVmiFgw8EKEdvFrtfpsCwO2RJGQSI82nJdUgZEgLmkKAFlnoQcb4WVAjuwaVVv-JJbxLt4dYxUjrGJoaUA-ykwXMTeIzZwbWgOt6DKDCSYaR9z6ZEB2lXoV4xDmZqUZJlhGm1Xd-dhI1aN_J1NJ6JDkbwp3KCkUnDBzAKtXlVHX5fYdAb9_BJeH5Fday5ulePa9zocTBEeDCm9Gej5cU23D6nqiK9QkXEjfRZ3xCPCzrhaeizRFLJR0fOb-f8Job5pyURzKkJ9BmNHmw',
    e: 'AQAB',
    d: 'AochtATfbvZ2qXMGdUWciWdg9oE5AwqccP0c-U7FuMwWxeOpvGMwgZ3GL2nVAT8LH-xjjyln-7FINR1gt_6h3kgzt6ZTajXyPAVWkUIiXEpJbJaUq3_WUZkZxQujNNRqYnzLODoYuFphE4hg9cRr-y0TjHKrHEIiIKBc7eWt5ZaBkgMS3q_BkZdYpjBbCqC9-NYf4conTZVEqmxx0zvocAleZYu2-sTRHkj94bDPP4XW1zbTenaBKUuAfK1dCEfXnzyvGxoOQJqLmGoImOCizHAUsCm3lDJJydrLY7YZ8tfCP3pP1YqP_ETkcpW_6p3xsy7Oz57uPPIVka4UlwuewQ',
    p: '10vTQUx1CWk5L6UxKJnHPVlWf3Ocpwt9IEBN-XA8DOkXKsE6rE0TH8sUtdlmABCjHNKkVYc3a2I_GU9zANlvDoA8oLVpff3nSFarlh5l3BlaIvv_2YbA4L7UBC4QmGtWb2waYTKHna6XzTu4XeN1JVDz8XAoyWiz_sILKiuZIes',
    q: '1jZIocj6EtNhVJ6mIedAywRxUFD2odtVlrt3Qwrsft1ZXH6JhMKoLhARgijJdyT3kkG7_6DQ_zhY0utbExnLeu-JQoXY-Fmk821QwrEuFpkW0e-t7F5pGR2LADGFfuRJzm4mv0x2dvfg-xW4Vnzz9ryABEDpZy0kE5iHiKifVRE',
    dp: 'MHLjy2IFRGTldY9bDKPubiPYjz3ZFs5DDirqYSOcn9skV368UWHW1-S_eFy_02vrCOVuDcEr-4JUaMG0Q5CqqTy6Z__rCWtFzMWUP2f_zBP4cL78yFrGtMy8sWQcX_BntxNArHbOhfFwP8McriQtjIQ3ITH4O7rQJphMIuVExJk',
    dq: 'yvszRgLgXHhqkTmoKRYtwnKaQUYG_oaNCsDnGONACFMM-2V4QBIINWXKgXDOvxSLd87MK0Wi5UTqfirA6U-XDg3vHdchKuwfLv_V-DbWellkU1hvkTxBEKh675r9aak--tpL4xe8Za0rRiFlxKawsowaLm2n_bm7psnxHCDUolE',
    qi: 'wSU_kAXy5j-6SidZxwDwj5XNP6t3usALtytIVU_VYZHzU9hd4wHdaQspRvzA72eePmOD5ZEakThWaveN6OXzIMMNYD3W1OU6Pve5CeQiHbQzm6X08WCIJFa8mPz48DeCGdg51qsnDoUnBszqZWtzpWykCsTidRQnjXACDBVgwQ8',
  },
  cognitoIdentity: {
    kty: 'RSA',
    kid: 'cognito-identity-1',
    n: 'tsu5u5G3AfxQwT6uF8dcHyV38eGjtsIMw0rchvelmVkPI4QMuusi8mtOFAi26emqrG7jhCErPElfDLuqqJcNzEixqbvu53RXbih-UkEFSuz-ozwRpVwN01cFm6m43IDvmPtcKSAkWXjw0V-U1T67LAM83tY_XJPb6SsjfImkMC1pCoiOtoWL4S7LpWmIO84ebFv2YuRSORQlW9oZyg_rrlkXYkLXfJgsLNLzerOBpo3umbxxpWnnTo3vQRIItVEdovxisIiP5laCUiiHsUWF3q40P_-0KCaQeA2eTEwW_lnHF6pkwSZnVGhNG-YmBidBxX3Bs6Iibfgk_eCUdP8e_Q',
    e: 'AQAB',
    d: 'EWI5dRGL9mfg5CfKVZ-TbrDZActEDvbQUOg3Jay6dmVmT6nYrhP7fFNhFv2nK4KZxRE8mM2wt2iA3gyg06yd1s4Y-zvQoflJ8UNvk_H0B2aXZr2pLfEdrXoKof2Xg3zNjF5nKtAQNOQP_tFYrZjsIujh6o00dGDpWnjMRKUwVJZrzkdmFSpTgBJBt6jE7od_ZkKEeP23HHNTqKv3gA5wAdEx1ifrVvh9Q_QzKyskCjkz7B0_iVt_pSSbLf_ilY8im35Bn7S3hB1WJeI8ThY91J1Fv52J9wFPQe5x8L_0FPOY1nHnZvKXKIw2wUM9LYWaZUn8zUXXy87L6A8z-lP2_w',
    p: '3Jnxzlw_4EndvEewOye4thZsEcSCMlaIWpQRri4Txi7Gyf5xU89Kt62kfEun0ZXOA8p8x1_LfnOZcZmcWFqd4Unzk8rfHrwNpZcpskNq2XlsIy3wzZv0SloassH3EZQwp-_RqXVA8Uv6FSqeFlveZrILJoWHKXhHSqbRGWlcH48',
    q: '1CDFj-GovISodK5ayKPuY6R_F22ZWIACeU7k25Qu6Z78T4LsFw8BqXch2bpmhD50yPilMkRYEYtnKLTovI5NR90y57_BlcUaNfT1Ak-Ueshors2djQCXeNBumimqm5v_cHD9xFwPRWT6UB25kw2ssSSPaqOn9arjsehb26xTErM',
    dp: 'vwAPK9QVfjWWZZlQTbeTpxx8z1lsPPdNMde4Ay5j8pi3h1blemIlWClhHDlJAR8Kc5_TL7CSeVbPiVst0hYLUm98FP929Z5u1muuL2lNzyPhbAgv0WXxOpsPOKzWJYNAKXdr-aPK6eEVk1QF8mfyhMos-1prb41zdIBA1RazK6M',
    dq: 'lrQxp2bKWiRlCYBVPvY4BtJ2-E4FA7ruBwDl1poQOimZV2PMFxWyOJNKmUS0UH-OuLjtpCip6M0BHQppzovKm6Oq5rp07dJ6LJs69clT02dN9-JcbDBfbJWn_h5b9vF9KIUdxMMilkqHCyQTE0ZDyhYPTdO3H_Goklxh5k8nNcE',
    qi: 'aHSY3lqrUJXeDrEs7IibnqGK7b7wxt5tsuGtxGcu4qwRvdZ7XB8zP0cH2zOYCg68fDwyYsqK8lZCKAgWLJ2vbeqnP3Ey97uhFRqEdaVqZ4brignwFGb-dhtMqGKa75Tqn4bHCsfUooUworny4RtmKyhziRVPgnoawSPTYCPQsgE',
  },
  outboundRsa: {
    kty: 'RSA',
    kid: 'RSA_0',
    n: 'xtMw_LJecmRGdXn96Ux6U4ZQGFl4t475DVozZWG6UQKfLjEDSWwxTlNASXRvJAWKholGNDrWGoID4_j5yY8ngy19QPoRhjMCU33Rh-8GFtOcLazQh7CEpELQ0pnOAag2OytGsl6h6qwW4m8okko27B-PcQMcVjWqNmUs9aJ6rxsL9Phw1xHffSKXJ4wZctFZ6TBgElpjzQQTF4lbaFtL6uoW_gHn5eRHjsHdnSwWn3RfomLKujekWkmwWzQAHAqkLhltbdAUwuJxzOv74ASPIjti3q5slopK0r3IK4M3iI5Hk8zJcrWPmGmqm04qjjM3OjXdJCnwTpdMd7h87hobfQ',
    e: 'AQAB',
    d: 'FTJw15AAp7tvE5k068l-hScdpOrtBszUWosSTa20mmxoIhmRmyNQwmP3x50FOFbq5Nr_xBO9vce8uHJT1xxO_xo7b1D5y0_m4JXaX96ozIg0712sQbsc-RIyhzFkmCKh3X8Io32ZT5aXPf7R2X7WCih3N3o4bCx-gBwbRfjTkZVlRd-lAl1ktk4_2G_t9PEyXYqQmtHbBO7-ErOcxrTfKZskcNgaMTHEaqY8_rsuCo_gr8qNNwiMfNdJEn7Amo0AQxnn8mQCDVRpUeE5imz68_quZPY1sjP6PJZiE-ZgMPSb1_KXopltlh8tYje3_Znb-cYCeScg8XYH7BxAVCuJNQ',
    p: '-GNuXuDp0agOaLdpvG2FcBDMP6j2MKtFgreNp2giQNvJz_MRW3Nh_Mn6JoFQdUeRhJG2o_0_yyRXILP33yWAeapAuQo6TJrdf-g2_-QZGY-U7yF88xuhrGx_xVK3IX6XSvNV8PrP_wwn5CYB-RKtOJ7PvOatfM6IGYMEI4bgekc',
    q: 'zOrxUxHN9Gpi1z9gFiDFQIs7Hybft6C8gwyj0vx2PGUblgBUuDh5OEAfCkgTS0AADFt7RidEls5EH7DqBB3eTBKymQuKxheWfV6DZUx4i0PQwctQX8fdD6r954Dh630FIxPvloKhOafRh64oiRNmR8C8Ltp214Efc_L53_buGhs',
    dp: 'rWvWup20ArKgZNJyG6IoAUdpI6VXRkG-hXaci150U-5gqDTgUIZtyq5GXi35O_kdC38lErgVm0KjJm0gygcH_Wo2SDtw2t1hexVpmR3rvGH4LUGnWKFZLuaOCvombFdTUHw268piAIO_MlarF_jHQnn3Nr-kLziP46gK8rcP8a8',
    dq: 'VaqqtLWuyk1ngOEHxHhyvib20nEn-daCuK6iFmRg8aK7Q5xjzpgdZTy5PU0gc8cPvhrIkG1-KSWWKUGGs63g7yCp9X1zyJi32zWV7NVpV59EOKBMu54Mdq5fc1bYG-CqMx30fZGi4T2dRQG0BIpNqhWTFmtSX4mloo2jlNPgep0',
    qi: '3qFZFj1c_f0oajq447vhPuM3DJkogyKj_mdKtn7BG7hH-BfFF7lrE7nnL6_nza9j_HUWz0JDyo0hXVsWh78OfdkLPwSbzzvLonSmeYi68q74OaTcFnpXaTYFKiT0YIerOi_Sb2MisjadG0g5fHHPVFUUggKevCS8b-2ZOSSWVtk',
  },
  outboundEc: {
    kty: 'EC',
    kid: 'EC384_0',
    crv: 'P-384',
    x: 'SrHqVyFhnXAJjN0Q-jKAMceIGSQuJiW9rMQmtQ3uKuEJNUrEh3zVllMAfQ2gZySg',
    y: '-oQSd80GjMEIlQX6Qn5aXtJ6vENX2M28ZihrhANDcfuvCLXDpMN0cGYnpGJ73g1l',
    d: 'M6slIDXDXZpVve8SCN1sGq7-9NGcSA94iyVqMLx9kLKMcGadtrMCeC8B5Rq9yrU8',
  },
  identityCenter: {
    kty: 'EC',
    kid: 'identity-center-1',
    crv: 'P-384',
    x: 'KGK9g-3PGFJsxXgwSY2GnQMnBly9unXJ50zqEsrqlJTs1-B1g8xHOPyGAVgrf7-N',
    y: 'tKGuB7pbHqoHr_s8COHe_1kHJMIzKtD6cyp0t2s-4j6OPiKrNgctn5bmQA75kNfD',
    d: '-fZEL-vGljopPD13VrpB6Z9QpjFXwF9_SdfwNVBhAoPVW-KuRqXdzeERMK6KOGu0',
  },
} satisfies Readonly<Record<string, RsaPrivateJwk | EcPrivateJwk>>;
