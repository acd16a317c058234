import Foundation

/// Twelve made-up persons of two strata and six sampling units, in the formats that statistical
/// programs write, compressed by gzip and as base64.
///
/// Written by pyreadstat 1.3.7 (`write_sav`, `write_sav(compress=True)`, `write_dta(version=14)`,
/// `write_por`); in SPSS's files 9999 is declared as a missing income, elsewhere the cell is empty.
enum PersonSamples {
  /// SPSS: `sex` has labels.
  static let sav = """
    H4sIAAAAAAACA1Nx8zFy0FDWVAgOCA5WcHEMcVRw8/RxVdBVyCgpKSi20tdPzyzJKE3SS87P1Q/PrEosSvFNTNYPSk1M\
    CS5JLFFgYmBgYGNAAB44K9LByETBL79MwcjM0MzKxNjK2FyBQgA0lYkBFTBxsIKxB1QJLvmA4FC88uEE9Ae7RmDIMyLJ\
    e/o5+/u6gp3I0NB+2AGkjhnZIGZGMA73D/IGmcOM4pcP9mwe+blJRakKUAEHVt/SrNQiBQUWqD0gmh1qJojNAcQiSMb/\
    BwJGmJuA+OVfiHqYWmaomv//3/+H0vX/oHx2qFkgvaxAHBripmsBEuSGGiAEtYQDqohcNgPUE7xQcX0g9rDN4ARGjm1B\
    cSlnuG05JzCgbYtTKzghAWqbmQdMeKmcoGCzLc8vygZpF4Aax4RkPCzdPUcJ9A/2qLSqAwpfpNmhMrUYlrTwqGeA0nUO\
    efkKWNTD5NVQzAelA+zmo6uH8o0acajngKrTQHV/QxsO96Crh5qfUIGmHuYOAShtgqq+ohPNPbjUQ+016cGhXgRCN5ii\
    hWcLDvegq8cVnjD1ElDaGNX8f404zEdXD3X/hH64+QAWIa/oGAUAAA==
    """

  /// The same, compressed by SPSS.
  static let zsav = """
    H4sIAAAAAAACA1Nx8zF20FDWVAgOCA5WcHEMcVRw8/RxVdBVyCgpKSi20tdPzyzJKE3SS87P1Q/PrEosSvFNTNYPSk1M\
    CS5JLFFgYmBgYANiEA0CPAwwEOlgZKLgl1+mYGRmaGZlYmxlbK5AIUCyBwaYOFjB2AOqBJd8QHAoXvlwAvqDXSMw5BmR\
    5D39nP19XcFOZGhoP+wAUseMbBAzIxiH+wd5g8xhRvHLB3s2j/zcpKJUBaiAA6tvaVZqkYICC9QeEM0ONRPE5gBiESTj\
    /wMBI8xNQPzyL0Q9TC0zVM3//+//Q+n6f1A+O9QskF5WIA4NcdO1AAlyQw0QglrCAVVELpsB6gleqLg+EHvYZnACI8e2\
    oLiUM9y2nBMY0LbFqRWckAC1zcwDJrxUTlCw2ZbnF2WDtAtAjWNCMh6W7p5DA/0GNHCLoXwDqHzFHG/fv7N/fddnFllh\
    1aA5Ma391JUkVgEPoGCb4vmA5xOmr2eY6H+6/XV+hn3PhenT+i+kX+kQ8Nd3uHH9QpuB+l6GhXYLmfTmTQtsFFj/omU2\
    s4j7jORLzQLnXYrymzWv7NXl+Gw08Q/3VPey8qgwS6f/+91a9q0pWrDPXuAj59+Crwx7FoTJzIFGAFLsg70Bc/IHKO0A\
    FGwG0gCfoSKSowMAAA==
    """

  /// Stata: `sex` has labels.
  static let dta = """
    H4sIAAAAAAACA+1YT2/TMBT3+DOGBNJgO2yceiniAmm7MrHpyfQ0IQ164QMUpzU0kDSV7Y72MjYxISEhwSfgy/AxuHCC\
    ExInuAFO/UxwAhx2yST8quiXZ//y3q/PseMEpGKK9QaKURhyNuCCguAxZ5LTZvMWBNaBcKZ4KjLC3fs7EOQu7NJFAsEu\
    hS69QIxB0KUQs5DHNHPMGago4TpfMqaXWu1aN92rtRqtzVpzc7u9AUHeC4GVkrAxxZDkLeL6gsEdRHbG4BHi57MGr5w3\
    +G7Z4EfEb5cNLq4YfI/4acVqz7LCHhMRC2PeU7Mxl/TrD/s7rRmFzow8Ylo+HZKKbSwn1Qp4WnUFJJ9WKyAa9dOEVzkE\
    qXhSaQXmE8RMCJCpUHEkFS1SfnXAw1QkTElabzZuNB4dI99/ceH1LXnMwbD11ctUPOG9+WrcM8NDvJ2A9arhq1D5elWc\
    GfkGYN7qp4o3b968efNW8auF81yG/pAJ1ldc6JeJqK8bglLLgCmGD/Avt12sdxx/9XlnxuW/qQRxvzNKiUuxXVfdqOTD\
    s1LUIhX91mFZwBJSrrlRD16UBRSpGPXBNKfaxMuIbZc6fZkL+BsVs7VflamrBg9uFop1VBZQpP6hWJa6hrjhRv1+WI5a\
    pGLUN68zrRDMbwWQSmS3ToD42/ZPe3EY0/oJ2Zmf0sdFPD+njwVsu5MmoeDk3uQxF9kXNi3Z2cWaP2e/7f0E63Yzy+cT\
    AAA=
    """

  /// SPSS's portable format, without labels.
  static let por = """
    H4sIAAAAAAACA71R2VLCMBR970z/oe57b5PQFnGthWJpsdiCIK5lUVBZhLqAy7ebWGCQ4cEHx/twknty7jnJRJJ+V5qn\
    m6bgZTxPyDhuVjBMOyFMKZ6T/rj+1RFhEpEVNbqpHejxhJE8NFOWnT5yMseul82d5AunRb9UrlRvbmv1u/uHRrPVfux0\
    A557en557fUFcXt57X3x7GJmfnVl63ID3tcXrnb3rmNz+0s7s2HE59Tgt4/zP3o1+yP2RVoUsIQVhHBEAaREeI4QFUXB\
    rfoVL/ADglSoBUG7GwO4rQe1p5JYbjUgX+/7nUraL4+EdFzWQZUAwaEM1BVCVOkdgUDGy/1gmS4/wRDwEoUJTgHzSHfS\
    iXGa51QCEcg7roXoELNiaCC60USDosUWAr1qd8hhSEoUmi1E8YCSq+LgnLU8h8HURHU0RECnGmc4wloM8bDFNNuiO1cO\
    1WFPgyQ8TGV3lMH+zrW1wVRIjJIxfVuKHqVkMW0MJIyhRsQKbYrjxXNfh2xlc4YDAAA=
    """

  /// An archive of `base/personas.csv` and `base/leeme.txt`, not compressed again.
  static let archive = """
    UEsDBBQAAAAIAAAAIVD7EREGhQAAAAgBAAARAAAAYmFzZS9wZXJzb25hcy5jc3ZFj+EOwiAMhP/7LBfSdusYz2NINMuG\
    kZjp29uxiuHH0a+9ctzwqC/sqPmN+3Yta8ZensuFYYeCmkxNP7n+oWCcKRC2YkzAbHeGz3gtUKUgP+cAljYVpTudCYbk\
    zBaj9QUzq+lh7pCRSDyLrYdwyzKN3e3Ms1gLnM4sUUPUc8jh8Rcmf+MLUEsDBBQAAAAIAAAAIVBrIoQeFQAAABMAAAAO\
    AAAAYmFzZS9sZWVtZS50eHRzzUsuTS0uSVTIzCtLzStJTEnkAgBQSwECFAMUAAAACAAAACFQ+xERBoUAAAAIAQAAEQAA\
    AAAAAAAAAAAAgAEAAAAAYmFzZS9wZXJzb25hcy5jc3ZQSwECFAMUAAAACAAAACFQayKEHhUAAAATAAAADgAAAAAAAAAA\
    AAAAgAG0AAAAYmFzZS9sZWVtZS50eHRQSwUGAAAAAAIAAgB7AAAA9QAAAAAA
    """

  /// The persons as delimited text.
  static let csv = """
    h,psu,w,sex,income,work
    1,1,10.5,1,610.5,yes
    1,1,10.5,2,480.0,no
    1,2,11.0,1,,yes
    1,2,11.0,2,550.25,yes
    1,3,12.0,1,720.0,no
    1,3,12.0,2,390.0,no
    2,4,20.0,2,815.0,yes
    2,4,20.0,1,902.5,yes
    2,5,21.5,2,640.0,no
    2,5,21.5,1,,yes
    2,6,19.0,2,575.75,no
    2,6,19.0,1,1010.0,yes

    """

  /// The persons in columns of fixed width.
  static let fixedWidth =
    csv.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return zip(cells, [1, 1, 5, 1, 8, 3]).map { cell, width in
        String(repeating: " ", count: width - cell.count) + cell
      }.joined()
    }.joined(separator: "\n") + "\n"

  /// Where the columns of ``fixedWidth`` stand.
  static let layout = """
    name,start,width
    h,1,1
    psu,2,1
    w,3,5
    sex,8,1
    income,9,8
    work,17,3

    """
}
