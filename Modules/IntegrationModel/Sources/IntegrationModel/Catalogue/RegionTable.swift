// First-level units of the nine countries: country, the national survey's code, ISO 3166-2 suffix,
// name (iso-codes; survey codes from the offices' files). In Paraguay survey code 16 is Boquerón,
// PY-19, and 17 is Alto Paraguay, PY-16.
let regionTable = """
  AR|2|C|CABA
  AR|6|B|Buenos Aires
  AR|10|K|Catamarca
  AR|14|X|Córdoba
  AR|18|W|Corrientes
  AR|22|H|Chaco
  AR|26|U|Chubut
  AR|30|E|Entre Ríos
  AR|34|P|Formosa
  AR|38|Y|Jujuy
  AR|42|L|La Pampa
  AR|46|F|La Rioja
  AR|50|M|Mendoza
  AR|54|N|Misiones
  AR|58|Q|Neuquén
  AR|62|R|Río Negro
  AR|66|A|Salta
  AR|70|J|San Juan
  AR|74|D|San Luis
  AR|78|Z|Santa Cruz
  AR|82|S|Santa Fe
  AR|86|G|Santiago del Estero
  AR|90|T|Tucumán
  AR|94|V|Tierra del Fuego
  BO|1|H|Chuquisaca
  BO|2|L|La Paz
  BO|3|C|Cochabamba
  BO|4|O|Oruro
  BO|5|P|Potosí
  BO|6|T|Tarija
  BO|7|S|Santa Cruz
  BO|8|B|Beni
  BO|9|N|Pando
  BR|11|RO|Rondônia
  BR|12|AC|Acre
  BR|13|AM|Amazonas
  BR|14|RR|Roraima
  BR|15|PA|Pará
  BR|16|AP|Amapá
  BR|17|TO|Tocantins
  BR|21|MA|Maranhão
  BR|22|PI|Piauí
  BR|23|CE|Ceará
  BR|24|RN|Rio Grande do Norte
  BR|25|PB|Paraíba
  BR|26|PE|Pernambuco
  BR|27|AL|Alagoas
  BR|28|SE|Sergipe
  BR|29|BA|Bahia
  BR|31|MG|Minas Gerais
  BR|32|ES|Espírito Santo
  BR|33|RJ|Rio de Janeiro
  BR|35|SP|São Paulo
  BR|41|PR|Paraná
  BR|42|SC|Santa Catarina
  BR|43|RS|Rio Grande do Sul
  BR|50|MS|Mato Grosso do Sul
  BR|51|MT|Mato Grosso
  BR|52|GO|Goiás
  BR|53|DF|Distrito Federal
  CL|1|TA|Tarapacá
  CL|2|AN|Antofagasta
  CL|3|AT|Atacama
  CL|4|CO|Coquimbo
  CL|5|VS|Valparaíso
  CL|6|LI|O'Higgins
  CL|7|ML|Maule
  CL|8|BI|Biobío
  CL|9|AR|La Araucanía
  CL|10|LL|Los Lagos
  CL|11|AI|Aysén
  CL|12|MA|Magallanes
  CL|13|RM|Metropolitana
  CL|14|LR|Los Ríos
  CL|15|AP|Arica y Parinacota
  CL|16|NB|Ñuble
  CO|5|ANT|Antioquia
  CO|8|ATL|Atlántico
  CO|11|DC|Bogotá D.C.
  CO|13|BOL|Bolívar
  CO|15|BOY|Boyacá
  CO|17|CAL|Caldas
  CO|18|CAQ|Caquetá
  CO|19|CAU|Cauca
  CO|20|CES|Cesar
  CO|23|COR|Córdoba
  CO|25|CUN|Cundinamarca
  CO|27|CHO|Chocó
  CO|41|HUI|Huila
  CO|44|LAG|La Guajira
  CO|47|MAG|Magdalena
  CO|50|MET|Meta
  CO|52|NAR|Nariño
  CO|54|NSA|Norte de Santander
  CO|63|QUI|Quindío
  CO|66|RIS|Risaralda
  CO|68|SAN|Santander
  CO|70|SUC|Sucre
  CO|73|TOL|Tolima
  CO|76|VAC|Valle del Cauca
  CO|81|ARA|Arauca
  CO|85|CAS|Casanare
  CO|86|PUT|Putumayo
  CO|88|SAP|San Andrés y Providencia
  CO|91|AMA|Amazonas
  CO|94|GUA|Guainía
  CO|95|GUV|Guaviare
  CO|97|VAU|Vaupés
  CO|99|VID|Vichada
  EC|1|A|Azuay
  EC|2|B|Bolívar
  EC|3|F|Cañar
  EC|4|C|Carchi
  EC|5|X|Cotopaxi
  EC|6|H|Chimborazo
  EC|7|O|El Oro
  EC|8|E|Esmeraldas
  EC|9|G|Guayas
  EC|10|I|Imbabura
  EC|11|L|Loja
  EC|12|R|Los Ríos
  EC|13|M|Manabí
  EC|14|S|Morona Santiago
  EC|15|N|Napo
  EC|16|Y|Pastaza
  EC|17|P|Pichincha
  EC|18|T|Tungurahua
  EC|19|Z|Zamora Chinchipe
  EC|20|W|Galápagos
  EC|21|U|Sucumbíos
  EC|22|D|Orellana
  EC|23|SD|Santo Domingo de los Tsáchilas
  EC|24|SE|Santa Elena
  PE|1|AMA|Amazonas
  PE|2|ANC|Ancash
  PE|3|APU|Apurímac
  PE|4|ARE|Arequipa
  PE|5|AYA|Ayacucho
  PE|6|CAJ|Cajamarca
  PE|7|CAL|Callao
  PE|8|CUS|Cusco
  PE|9|HUV|Huancavelica
  PE|10|HUC|Huánuco
  PE|11|ICA|Ica
  PE|12|JUN|Junín
  PE|13|LAL|La Libertad
  PE|14|LAM|Lambayeque
  PE|15|LIM|Lima
  PE|16|LOR|Loreto
  PE|17|MDD|Madre de Dios
  PE|18|MOQ|Moquegua
  PE|19|PAS|Pasco
  PE|20|PIU|Piura
  PE|21|PUN|Puno
  PE|22|SAM|San Martín
  PE|23|TAC|Tacna
  PE|24|TUM|Tumbes
  PE|25|UCA|Ucayali
  PY|0|ASU|Asunción
  PY|1|1|Concepción
  PY|2|2|San Pedro
  PY|3|3|Cordillera
  PY|4|4|Guairá
  PY|5|5|Caaguazú
  PY|6|6|Caazapá
  PY|7|7|Itapúa
  PY|8|8|Misiones
  PY|9|9|Paraguarí
  PY|10|10|Alto Paraná
  PY|11|11|Central
  PY|12|12|Ñeembucú
  PY|13|13|Amambay
  PY|14|14|Canindeyú
  PY|15|15|Presidente Hayes
  PY|16|19|Boquerón
  PY|17|16|Alto Paraguay
  UY|1|MO|Montevideo
  UY|2|AR|Artigas
  UY|3|CA|Canelones
  UY|4|CL|Cerro Largo
  UY|5|CO|Colonia
  UY|6|DU|Durazno
  UY|7|FS|Flores
  UY|8|FD|Florida
  UY|9|LA|Lavalleja
  UY|10|MA|Maldonado
  UY|11|PA|Paysandú
  UY|12|RN|Río Negro
  UY|13|RV|Rivera
  UY|14|RO|Rocha
  UY|15|SA|Salto
  UY|16|SJ|San José
  UY|17|SO|Soriano
  UY|18|TA|Tacuarembó
  UY|19|TT|Treinta y Tres
  """
