// The countries of ISO 3166-1: alpha-3, alpha-2 and numeric code from iso-codes, names in English,
// Spanish, Portuguese and French from the Unicode CLDR. One line a country, fields between bars.
let countryTable = """
  ABW|AW|533|Aruba|Aruba|Aruba|Aruba
  AFG|AF|4|Afghanistan|Afganistán|Afeganistão|Afghanistan
  AGO|AO|24|Angola|Angola|Angola|Angola
  AIA|AI|660|Anguilla|Anguila|Anguila|Anguilla
  ALA|AX|248|Åland Islands|Islas Aland|Ilhas Aland|Îles Åland
  ALB|AL|8|Albania|Albania|Albânia|Albanie
  AND|AD|20|Andorra|Andorra|Andorra|Andorre
  ARE|AE|784|United Arab Emirates|Emiratos Árabes Unidos|Emirados Árabes Unidos|Émirats arabes unis
  ARG|AR|32|Argentina|Argentina|Argentina|Argentine
  ARM|AM|51|Armenia|Armenia|Armênia|Arménie
  ASM|AS|16|American Samoa|Samoa Americana|Samoa Americana|Samoa américaines
  ATA|AQ|10|Antarctica|Antártida|Antártida|Antarctique
  ATF|TF|260|French Southern Territories|Territorios Australes Franceses|Territórios Franceses do Sul|Terres australes françaises
  ATG|AG|28|Antigua & Barbuda|Antigua y Barbuda|Antígua e Barbuda|Antigua-et-Barbuda
  AUS|AU|36|Australia|Australia|Austrália|Australie
  AUT|AT|40|Austria|Austria|Áustria|Autriche
  AZE|AZ|31|Azerbaijan|Azerbaiyán|Azerbaijão|Azerbaïdjan
  BDI|BI|108|Burundi|Burundi|Burundi|Burundi
  BEL|BE|56|Belgium|Bélgica|Bélgica|Belgique
  BEN|BJ|204|Benin|Benín|Benin|Bénin
  BES|BQ|535|Caribbean Netherlands|Caribe neerlandés|Países Baixos Caribenhos|Pays-Bas caribéens
  BFA|BF|854|Burkina Faso|Burkina Faso|Burquina Faso|Burkina Faso
  BGD|BD|50|Bangladesh|Bangladés|Bangladesh|Bangladesh
  BGR|BG|100|Bulgaria|Bulgaria|Bulgária|Bulgarie
  BHR|BH|48|Bahrain|Baréin|Barein|Bahreïn
  BHS|BS|44|Bahamas|Bahamas|Bahamas|Bahamas
  BIH|BA|70|Bosnia & Herzegovina|Bosnia y Herzegovina|Bósnia e Herzegovina|Bosnie-Herzégovine
  BLM|BL|652|St. Barthélemy|San Bartolomé|São Bartolomeu|Saint-Barthélemy
  BLR|BY|112|Belarus|Bielorrusia|Bielorrússia|Biélorussie
  BLZ|BZ|84|Belize|Belice|Belize|Belize
  BMU|BM|60|Bermuda|Bermudas|Bermudas|Bermudes
  BOL|BO|68|Bolivia|Bolivia|Bolívia|Bolivie
  BRA|BR|76|Brazil|Brasil|Brasil|Brésil
  BRB|BB|52|Barbados|Barbados|Barbados|Barbade
  BRN|BN|96|Brunei|Brunéi|Brunei|Brunei
  BTN|BT|64|Bhutan|Bután|Butão|Bhoutan
  BVT|BV|74|Bouvet Island|Isla Bouvet|Ilha Bouvet|Île Bouvet
  BWA|BW|72|Botswana|Botsuana|Botsuana|Botswana
  CAF|CF|140|Central African Republic|República Centroafricana|República Centro-Africana|République centrafricaine
  CAN|CA|124|Canada|Canadá|Canadá|Canada
  CCK|CC|166|Cocos (Keeling) Islands|Islas Cocos|Ilhas Cocos (Keeling)|Îles Cocos
  CHE|CH|756|Switzerland|Suiza|Suíça|Suisse
  CHL|CL|152|Chile|Chile|Chile|Chili
  CHN|CN|156|China|China|China|Chine
  CIV|CI|384|Côte d’Ivoire|Côte d’Ivoire|Costa do Marfim|Côte d’Ivoire
  CMR|CM|120|Cameroon|Camerún|Camarões|Cameroun
  COD|CD|180|Congo - Kinshasa|República Democrática del Congo|Congo - Kinshasa|Congo-Kinshasa
  COG|CG|178|Congo - Brazzaville|Congo|República do Congo|Congo-Brazzaville
  COK|CK|184|Cook Islands|Islas Cook|Ilhas Cook|Îles Cook
  COL|CO|170|Colombia|Colombia|Colômbia|Colombie
  COM|KM|174|Comoros|Comoras|Comores|Comores
  CPV|CV|132|Cape Verde|Cabo Verde|Cabo Verde|Cap-Vert
  CRI|CR|188|Costa Rica|Costa Rica|Costa Rica|Costa Rica
  CUB|CU|192|Cuba|Cuba|Cuba|Cuba
  CUW|CW|531|Curaçao|Curazao|Curaçao|Curaçao
  CXR|CX|162|Christmas Island|Isla de Navidad|Ilha Christmas|Île Christmas
  CYM|KY|136|Cayman Islands|Islas Caimán|Ilhas Cayman|Îles Caïmans
  CYP|CY|196|Cyprus|Chipre|Chipre|Chypre
  CZE|CZ|203|Czechia|Chequia|Tchéquia|Tchéquie
  DEU|DE|276|Germany|Alemania|Alemanha|Allemagne
  DJI|DJ|262|Djibouti|Yibuti|Djibuti|Djibouti
  DMA|DM|212|Dominica|Dominica|Dominica|Dominique
  DNK|DK|208|Denmark|Dinamarca|Dinamarca|Danemark
  DOM|DO|214|Dominican Republic|República Dominicana|República Dominicana|République dominicaine
  DZA|DZ|12|Algeria|Argelia|Argélia|Algérie
  ECU|EC|218|Ecuador|Ecuador|Equador|Équateur
  EGY|EG|818|Egypt|Egipto|Egito|Égypte
  ERI|ER|232|Eritrea|Eritrea|Eritreia|Érythrée
  ESH|EH|732|Western Sahara|Sáhara Occidental|Saara Ocidental|Sahara occidental
  ESP|ES|724|Spain|España|Espanha|Espagne
  EST|EE|233|Estonia|Estonia|Estônia|Estonie
  ETH|ET|231|Ethiopia|Etiopía|Etiópia|Éthiopie
  FIN|FI|246|Finland|Finlandia|Finlândia|Finlande
  FJI|FJ|242|Fiji|Fiyi|Fiji|Fidji
  FLK|FK|238|Falkland Islands|Islas Malvinas|Ilhas Malvinas|Îles Malouines
  FRA|FR|250|France|Francia|França|France
  FRO|FO|234|Faroe Islands|Islas Feroe|Ilhas Faroé|Îles Féroé
  FSM|FM|583|Micronesia|Micronesia|Micronésia|Micronésie
  GAB|GA|266|Gabon|Gabón|Gabão|Gabon
  GBR|GB|826|United Kingdom|Reino Unido|Reino Unido|Royaume-Uni
  GEO|GE|268|Georgia|Georgia|Geórgia|Géorgie
  GGY|GG|831|Guernsey|Guernesey|Guernsey|Guernesey
  GHA|GH|288|Ghana|Ghana|Gana|Ghana
  GIB|GI|292|Gibraltar|Gibraltar|Gibraltar|Gibraltar
  GIN|GN|324|Guinea|Guinea|Guiné|Guinée
  GLP|GP|312|Guadeloupe|Guadalupe|Guadalupe|Guadeloupe
  GMB|GM|270|Gambia|Gambia|Gâmbia|Gambie
  GNB|GW|624|Guinea-Bissau|Guinea-Bisáu|Guiné-Bissau|Guinée-Bissau
  GNQ|GQ|226|Equatorial Guinea|Guinea Ecuatorial|Guiné Equatorial|Guinée équatoriale
  GRC|GR|300|Greece|Grecia|Grécia|Grèce
  GRD|GD|308|Grenada|Granada|Granada|Grenade
  GRL|GL|304|Greenland|Groenlandia|Groenlândia|Groenland
  GTM|GT|320|Guatemala|Guatemala|Guatemala|Guatemala
  GUF|GF|254|French Guiana|Guayana Francesa|Guiana Francesa|Guyane française
  GUM|GU|316|Guam|Guam|Guam|Guam
  GUY|GY|328|Guyana|Guyana|Guiana|Guyana
  HKG|HK|344|Hong Kong SAR China|RAE de Hong Kong (China)|Hong Kong, RAE da China|R.A.S. chinoise de Hong Kong
  HMD|HM|334|Heard & McDonald Islands|Islas Heard y McDonald|Ilhas Heard e McDonald|Îles Heard-et-MacDonald
  HND|HN|340|Honduras|Honduras|Honduras|Honduras
  HRV|HR|191|Croatia|Croacia|Croácia|Croatie
  HTI|HT|332|Haiti|Haití|Haiti|Haïti
  HUN|HU|348|Hungary|Hungría|Hungria|Hongrie
  IDN|ID|360|Indonesia|Indonesia|Indonésia|Indonésie
  IMN|IM|833|Isle of Man|Isla de Man|Ilha de Man|Île de Man
  IND|IN|356|India|India|Índia|Inde
  IOT|IO|86|British Indian Ocean Territory|Territorio Británico del Océano Índico|Território Britânico do Oceano Índico|Territoire britannique de l’océan Indien
  IRL|IE|372|Ireland|Irlanda|Irlanda|Irlande
  IRN|IR|364|Iran|Irán|Irã|Iran
  IRQ|IQ|368|Iraq|Irak|Iraque|Irak
  ISL|IS|352|Iceland|Islandia|Islândia|Islande
  ISR|IL|376|Israel|Israel|Israel|Israël
  ITA|IT|380|Italy|Italia|Itália|Italie
  JAM|JM|388|Jamaica|Jamaica|Jamaica|Jamaïque
  JEY|JE|832|Jersey|Jersey|Jersey|Jersey
  JOR|JO|400|Jordan|Jordania|Jordânia|Jordanie
  JPN|JP|392|Japan|Japón|Japão|Japon
  KAZ|KZ|398|Kazakhstan|Kazajistán|Cazaquistão|Kazakhstan
  KEN|KE|404|Kenya|Kenia|Quênia|Kenya
  KGZ|KG|417|Kyrgyzstan|Kirguistán|Quirguistão|Kirghizstan
  KHM|KH|116|Cambodia|Camboya|Camboja|Cambodge
  KIR|KI|296|Kiribati|Kiribati|Quiribati|Kiribati
  KNA|KN|659|St. Kitts & Nevis|San Cristóbal y Nieves|São Cristóvão e Névis|Saint-Christophe-et-Niévès
  KOR|KR|410|South Korea|Corea del Sur|Coreia do Sul|Corée du Sud
  KWT|KW|414|Kuwait|Kuwait|Kuwait|Koweït
  LAO|LA|418|Laos|Laos|Laos|Laos
  LBN|LB|422|Lebanon|Líbano|Líbano|Liban
  LBR|LR|430|Liberia|Liberia|Libéria|Liberia
  LBY|LY|434|Libya|Libia|Líbia|Libye
  LCA|LC|662|St. Lucia|Santa Lucía|Santa Lúcia|Sainte-Lucie
  LIE|LI|438|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein
  LKA|LK|144|Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka
  LSO|LS|426|Lesotho|Lesoto|Lesoto|Lesotho
  LTU|LT|440|Lithuania|Lituania|Lituânia|Lituanie
  LUX|LU|442|Luxembourg|Luxemburgo|Luxemburgo|Luxembourg
  LVA|LV|428|Latvia|Letonia|Letônia|Lettonie
  MAC|MO|446|Macao SAR China|RAE de Macao (China)|Macau, RAE da China|R.A.S. chinoise de Macao
  MAF|MF|663|St. Martin|San Martín|São Martinho|Saint-Martin
  MAR|MA|504|Morocco|Marruecos|Marrocos|Maroc
  MCO|MC|492|Monaco|Mónaco|Mônaco|Monaco
  MDA|MD|498|Moldova|Moldavia|Moldávia|Moldavie
  MDG|MG|450|Madagascar|Madagascar|Madagascar|Madagascar
  MDV|MV|462|Maldives|Maldivas|Maldivas|Maldives
  MEX|MX|484|Mexico|México|México|Mexique
  MHL|MH|584|Marshall Islands|Islas Marshall|Ilhas Marshall|Îles Marshall
  MKD|MK|807|North Macedonia|Macedonia del Norte|Macedônia do Norte|Macédoine du Nord
  MLI|ML|466|Mali|Mali|Mali|Mali
  MLT|MT|470|Malta|Malta|Malta|Malte
  MMR|MM|104|Myanmar (Burma)|Myanmar (Birmania)|Mianmar (Birmânia)|Myanmar (Birmanie)
  MNE|ME|499|Montenegro|Montenegro|Montenegro|Monténégro
  MNG|MN|496|Mongolia|Mongolia|Mongólia|Mongolie
  MNP|MP|580|Northern Mariana Islands|Islas Marianas del Norte|Ilhas Marianas do Norte|Îles Mariannes du Nord
  MOZ|MZ|508|Mozambique|Mozambique|Moçambique|Mozambique
  MRT|MR|478|Mauritania|Mauritania|Mauritânia|Mauritanie
  MSR|MS|500|Montserrat|Montserrat|Montserrat|Montserrat
  MTQ|MQ|474|Martinique|Martinica|Martinica|Martinique
  MUS|MU|480|Mauritius|Mauricio|Maurício|Maurice
  MWI|MW|454|Malawi|Malaui|Malaui|Malawi
  MYS|MY|458|Malaysia|Malasia|Malásia|Malaisie
  MYT|YT|175|Mayotte|Mayotte|Mayotte|Mayotte
  NAM|NA|516|Namibia|Namibia|Namíbia|Namibie
  NCL|NC|540|New Caledonia|Nueva Caledonia|Nova Caledônia|Nouvelle-Calédonie
  NER|NE|562|Niger|Níger|Níger|Niger
  NFK|NF|574|Norfolk Island|Isla Norfolk|Ilha Norfolk|Île Norfolk
  NGA|NG|566|Nigeria|Nigeria|Nigéria|Nigeria
  NIC|NI|558|Nicaragua|Nicaragua|Nicarágua|Nicaragua
  NIU|NU|570|Niue|Niue|Niue|Niue
  NLD|NL|528|Netherlands|Países Bajos|Países Baixos|Pays-Bas
  NOR|NO|578|Norway|Noruega|Noruega|Norvège
  NPL|NP|524|Nepal|Nepal|Nepal|Népal
  NRU|NR|520|Nauru|Nauru|Nauru|Nauru
  NZL|NZ|554|New Zealand|Nueva Zelanda|Nova Zelândia|Nouvelle-Zélande
  OMN|OM|512|Oman|Omán|Omã|Oman
  PAK|PK|586|Pakistan|Pakistán|Paquistão|Pakistan
  PAN|PA|591|Panama|Panamá|Panamá|Panama
  PCN|PN|612|Pitcairn Islands|Islas Pitcairn|Ilhas Pitcairn|Îles Pitcairn
  PER|PE|604|Peru|Perú|Peru|Pérou
  PHL|PH|608|Philippines|Filipinas|Filipinas|Philippines
  PLW|PW|585|Palau|Palaos|Palau|Palaos
  PNG|PG|598|Papua New Guinea|Papúa Nueva Guinea|Papua-Nova Guiné|Papouasie-Nouvelle-Guinée
  POL|PL|616|Poland|Polonia|Polônia|Pologne
  PRI|PR|630|Puerto Rico|Puerto Rico|Porto Rico|Porto Rico
  PRK|KP|408|North Korea|Corea del Norte|Coreia do Norte|Corée du Nord
  PRT|PT|620|Portugal|Portugal|Portugal|Portugal
  PRY|PY|600|Paraguay|Paraguay|Paraguai|Paraguay
  PSE|PS|275|Palestinian Territories|Territorios Palestinos|Territórios palestinos|Territoires palestiniens
  PYF|PF|258|French Polynesia|Polinesia Francesa|Polinésia Francesa|Polynésie française
  QAT|QA|634|Qatar|Catar|Catar|Qatar
  REU|RE|638|Réunion|Reunión|Reunião|La Réunion
  ROU|RO|642|Romania|Rumanía|Romênia|Roumanie
  RUS|RU|643|Russia|Rusia|Rússia|Russie
  RWA|RW|646|Rwanda|Ruanda|Ruanda|Rwanda
  SAU|SA|682|Saudi Arabia|Arabia Saudí|Arábia Saudita|Arabie saoudite
  SDN|SD|729|Sudan|Sudán|Sudão|Soudan
  SEN|SN|686|Senegal|Senegal|Senegal|Sénégal
  SGP|SG|702|Singapore|Singapur|Singapura|Singapour
  SGS|GS|239|South Georgia & South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur|Ilhas Geórgia do Sul e Sandwich do Sul|Géorgie du Sud-et-les Îles Sandwich du Sud
  SHN|SH|654|St. Helena|Santa Elena|Santa Helena|Sainte-Hélène
  SJM|SJ|744|Svalbard & Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Svalbard et Jan Mayen
  SLB|SB|90|Solomon Islands|Islas Salomón|Ilhas Salomão|Îles Salomon
  SLE|SL|694|Sierra Leone|Sierra Leona|Serra Leoa|Sierra Leone
  SLV|SV|222|El Salvador|El Salvador|El Salvador|Salvador
  SMR|SM|674|San Marino|San Marino|San Marino|Saint-Marin
  SOM|SO|706|Somalia|Somalia|Somália|Somalie
  SPM|PM|666|St. Pierre & Miquelon|San Pedro y Miquelón|São Pedro e Miquelão|Saint-Pierre-et-Miquelon
  SRB|RS|688|Serbia|Serbia|Sérvia|Serbie
  SSD|SS|728|South Sudan|Sudán del Sur|Sudão do Sul|Soudan du Sud
  STP|ST|678|São Tomé & Príncipe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé-et-Principe
  SUR|SR|740|Suriname|Surinam|Suriname|Suriname
  SVK|SK|703|Slovakia|Eslovaquia|Eslováquia|Slovaquie
  SVN|SI|705|Slovenia|Eslovenia|Eslovênia|Slovénie
  SWE|SE|752|Sweden|Suecia|Suécia|Suède
  SWZ|SZ|748|Eswatini|Esuatini|Essuatíni|Eswatini
  SXM|SX|534|Sint Maarten|Sint Maarten|Sint Maarten|Saint-Martin (partie néerlandaise)
  SYC|SC|690|Seychelles|Seychelles|Seicheles|Seychelles
  SYR|SY|760|Syria|Siria|Síria|Syrie
  TCA|TC|796|Turks & Caicos Islands|Islas Turcas y Caicos|Ilhas Turcas e Caicos|Îles Turques-et-Caïques
  TCD|TD|148|Chad|Chad|Chade|Tchad
  TGO|TG|768|Togo|Togo|Togo|Togo
  THA|TH|764|Thailand|Tailandia|Tailândia|Thaïlande
  TJK|TJ|762|Tajikistan|Tayikistán|Tadjiquistão|Tadjikistan
  TKL|TK|772|Tokelau|Tokelau|Tokelau|Tokelau
  TKM|TM|795|Turkmenistan|Turkmenistán|Turcomenistão|Turkménistan
  TLS|TL|626|Timor-Leste|Timor-Leste|Timor-Leste|Timor oriental
  TON|TO|776|Tonga|Tonga|Tonga|Tonga
  TTO|TT|780|Trinidad & Tobago|Trinidad y Tobago|Trinidad e Tobago|Trinité-et-Tobago
  TUN|TN|788|Tunisia|Túnez|Tunísia|Tunisie
  TUR|TR|792|Türkiye|Turquía|Turquia|Turquie
  TUV|TV|798|Tuvalu|Tuvalu|Tuvalu|Tuvalu
  TWN|TW|158|Taiwan|Taiwán|Taiwan|Taïwan
  TZA|TZ|834|Tanzania|Tanzania|Tanzânia|Tanzanie
  UGA|UG|800|Uganda|Uganda|Uganda|Ouganda
  UKR|UA|804|Ukraine|Ucrania|Ucrânia|Ukraine
  UMI|UM|581|U.S. Outlying Islands|Islas menores alejadas de EE. UU.|Ilhas Menores Distantes dos EUA|Îles mineures éloignées des États-Unis
  URY|UY|858|Uruguay|Uruguay|Uruguai|Uruguay
  USA|US|840|United States|Estados Unidos|Estados Unidos|États-Unis
  UZB|UZ|860|Uzbekistan|Uzbekistán|Uzbequistão|Ouzbékistan
  VAT|VA|336|Vatican City|Ciudad del Vaticano|Cidade do Vaticano|État de la Cité du Vatican
  VCT|VC|670|St. Vincent & Grenadines|San Vicente y las Granadinas|São Vicente e Granadinas|Saint-Vincent-et-les Grenadines
  VEN|VE|862|Venezuela|Venezuela|Venezuela|Venezuela
  VGB|VG|92|British Virgin Islands|Islas Vírgenes Británicas|Ilhas Virgens Britânicas|Îles Vierges britanniques
  VIR|VI|850|U.S. Virgin Islands|Islas Vírgenes de EE. UU.|Ilhas Virgens Americanas|Îles Vierges des États-Unis
  VNM|VN|704|Vietnam|Vietnam|Vietnã|Viêt Nam
  VUT|VU|548|Vanuatu|Vanuatu|Vanuatu|Vanuatu
  WLF|WF|876|Wallis & Futuna|Wallis y Futuna|Wallis e Futuna|Wallis-et-Futuna
  WSM|WS|882|Samoa|Samoa|Samoa|Samoa
  YEM|YE|887|Yemen|Yemen|Iêmen|Yémen
  ZAF|ZA|710|South Africa|Sudáfrica|África do Sul|Afrique du Sud
  ZMB|ZM|894|Zambia|Zambia|Zâmbia|Zambie
  ZWE|ZW|716|Zimbabwe|Zimbabue|Zimbábue|Zimbabwe
  """
