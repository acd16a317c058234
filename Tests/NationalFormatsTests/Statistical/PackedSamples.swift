import Foundation
import NationalFormats

/// Small files of statistical programs and packers, compressed and as base64.
///
/// The tables were written by pyreadstat 1.3.7 (`write_sav`, `write_sav(compress=True)`,
/// `write_por`, `write_dta(version=14)`), the 7z archive by bsdtar 3.6.2; all data are made up.
enum PackedSamples {
  /// Three persons of SPSS: a label set, a missing range of 8 to 9, a system-missing cell.
  static let sav = unpacked(
    """
    H4sIAAAAAAACA6VTwU7CQBBtQQSiRhO9aibqAQ6IIhpDQixGGklQG4pRjwussAa6pC3GePGLPHnzyscYT/oDWnfKFs\
    tBY0KTyWyn897szJtu6tWcltpIg2mYJhyX6iXQK9UyZKDjun2nkM22mdsZNLaavJe9ZA/Ebp2SZrZGSct0iQsRRVHi\
    ys8THZ+utVwezvgd5PZ3dgvbB4X8Hkz5CNaIZFeljyRivunn1cq5SFkUMZ13GYcW7UKHt4kNYcyX53kBxixfIQRmRN\
    yk93yUBdrIr2u/1SpfGTXErWAt0nS5LYoBve8Ty2HDZwtxayGcsqb6ZpQqJuKWRcggwycHYRZpsh6jlsv9e4rreQFM\
    XVV9C9qf9nt0Qp+Pw9kT3mvYFGRAi50ObqkNEPQfP+PgkAadkb0EWiMHxhLCVkLaY201lPv2OcoPcqMyx/PePekfv+\
    R7XHIhNibsoq5nDjA4JwnmZZFEaLB/nRV52QUZT6NYuCTFG1yPJIpfdITqSZSzKNSzkyhQsU+Yg8AlSRQJEQfTe42G\
    2haTnPBwrRnUHr78vcj+xCd8gmn/+AEwcbyhwTSPREt3jECq7LikxcHoDmyGm8Ut0k0DfAOv+CDU5gMAAA==
    """)

  /// The same, compressed by SPSS.
  static let zsav = unpacked(
    """
    H4sIAAAAAAACA1Nx8zF20FDWVAgOCA5WcHEMcVRw8/RxVdBVyCgpKSi20tdPzyzJKE3SS87P1Q/PrEosSvFNTNYPSk\
    1MCS5JLFFgYmBgYAdiEA0CzAwwEOlgZKLgl1+mYGRmaGxlYGFlYqpAIUCyhxFKM3GwgrGbv4+nP1AJP1DMLT8nM18h\
    JTVHISM/PbFIAVnPv////8P0BLtGgLQosADFg1Mr8iGqFBwgtJIDLrtcIwKCQPpEQHYlJpfkFwEtU0itKEjMK848vD\
    kPpE8OSR+DHCMYBzh6BoP0CQOFAhIPry0GactLTM7MzUzNK8kHuxPovP8wbYyyjGAM8z6l8swo8fPBns0jPzepKFUB\
    KuDA6lualVqkoADzP7tfvkJxYlIqC9QvsLgGmQES4wBiEQYEANnNiKT25V+IephaZqia///f/4fS9f+gfHaoWSC9rE\
    AcGuKmawES5IYawAO1hAMpYPGxGaCO5YWKa4IiC5RIbNNAyYMTFPm2xcBY5wRFpy0w9oo4QRFkW5CYWQzSKAA1iAnJ\
    YFjoPYcy7KD0YihtAJWvmOPt+/f39/v763kSFgi8FJgQVVIxvanJKUrKQ0Lr3MSXE+b9/q8v8Kfw1PmTOqd9Qi4U6O\
    p5+pwM5zihqXvqjLfPuTPnvc9cDAlgYJjLpvhzDjSwkGIO7CCY5WFQGqicwReIARycO8LTAwAA
    """)

  /// The same in the portable format, without accents.
  static let por = unpacked(
    """
    H4sIAAAAAAACA72R207CQBCG75v0Hdazona6PW3BY8FWK8XWLgrisRyEKliEgoros7uEqDHhQhPif7E7883kn0xGFH\
    8ng2ZsG1GPUuS5fh5ZtmOiCeI5ccr6V0csyYqqET1ppDN7prV/YB9mndyR6x37NH9yWiielYJypVq7rTfCu/tm6yFq\
    P3a6Mc/1+k/PLwMkbC6vDhfPL2fmEysbV+swXFu43t65Sc3tLm3Njke8Txz8+nYxpa1HNxqdyNBBEiUNY0nRAMvMUV\
    dUrINfC6o0DmIZE2jEcbubAqiHcaNXFipRCwrhIOhUc0Hlq1FRQM0AEUEFy3VsVwXmzBKd59jPuALULH7jT2gWPf8H\
    JAx6hk0xEBBh/FqYBbIhWKNajec6PYm1almBWKyAZEhCQiCQjpphPwxKfxbPfQA1OZYg4gIAAA==
    """)

  /// The same of Stata 14.
  static let dta = unpacked(
    """
    H4sIAAAAAAACA+1XvW8TMRQ3UEERdGBgYEFWJSQY4C7hQ4AsN6pEhFSIInVCDNG73Gtj5DsfthO1LMz8AWyIiZWJjT\
    X/CBMzEyvYsY80ZYB0OZDyTtbv/Oy796Hn9/yYsWBhkFvgbISQo+ZMo0QwyFut+yypJyw7tKi03/Bkt8uS+ZTt8DXC\
    kh3OevwMCcSSHmcSMpTcT8Ibs6JAJ6+o+KX2HdpTE9pO2/do6/bD1Emar7KkVqWAisdfkvcRr5wKuB3xeRT6KuLLtY\
    DvzgacXgj4NeLbiwE/RHyzEfkbte5eKpuAFpBJHNjDCg3//sM/V93qsQW/sQSnOt9TUijSIBk8aFQ+wYNKN6pABcI0\
    qsAsPEI4MKO0lcJYfnT5F5PtKV2ANfxaK72V7p9AVgMf3nxgTuiW2lp3XOQYB7OMMAiOIk2TPzcpWVHD5+Z4XMxT8I\
    xreNcnWJqjpCO1D3rltWVpt+kC8b9TF4ZWaReC1JU6KI2YfipXXlmC+jD9aLz/ShiKQmBpVwG5/AVjISuy4Qi0i0vU\
    7lohho6R/MbJ3SU/1tlvWwtIn3X6qKef/yS3s4DrovM3yq7HXZsRv7zedil8IoBef+Su+rmifTnWwseCKkHeYMlMUW\
    as9oYlEY+UBjeTmeR3/5Gq7VuOy/H9nBu+hfBtyWk3zrvxWBWZRvJ0/AI16SlqnA2+H3ImLFS8YGzdif0EKWbi+JUN\
    AAA=
    """)

  /// A 7z archive of `base.csv`.
  static let sevenZip = unpacked(
    """
    H4sIAAAAAAACAzOv2rNeXYaBWep++UxpBgjIgNJl25saGAz6TjgsKxVxD3gf87z7WS1bRkbERPf/X+UYGBhZ2BgYOa\
    UZ2LkZGRiVmRkZWWMZGBoYeAQYOLgYhSWf/WNgYGUUFGZIYkhkKGZIZdBjSAbSZUCDRbgYGQwzst+L1NxlFEJiCyOx\
    RdkYGRQaljQyMAAAGXey16MAAAA=
    """)

  /// What is in `base.csv`.
  static let table = "a;b\n1;2,5\n3;4,0\n"

  private static func unpacked(_ text: String) -> [UInt8] {
    guard let data = Data(base64Encoded: text),
      let bytes = try? GzipStream(MemoryStream(Array(data))).all()
    else { preconditionFailure("the sample is damaged") }
    return bytes
  }
}
