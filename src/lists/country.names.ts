/**
 * Names of countries and territories as the official lists write them, by ISO 3166 code: the name of the Unicode CLDR
 * first, then the forms of OFAC ("Korea, North", "Region: Crimea"), the UN ("Viet Nam"), the EU and the UK. XK is the
 * code that the EU and OFAC's readers use for Kosovo. Dissolved states, "undetermined" and regions across borders
 * ("Region: Kafia Kingi", "Netherlands Antilles") have no code on purpose: they stay in the address.
 */
const NAMES = `
AD Andorra
AE United Arab Emirates | UAE | U.A.E. | Emirates
AF Afghanistan | Islamic Republic of Afghanistan
AG Antigua and Barbuda
AI Anguilla
AL Albania
AM Armenia
AO Angola
AQ Antarctica
AR Argentina
AS American Samoa
AT Austria
AU Australia
AW Aruba
AX Åland Islands | Aland Islands
AZ Azerbaijan
BA Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia
BB Barbados
BD Bangladesh
BE Belgium
BF Burkina Faso
BG Bulgaria
BH Bahrain
BI Burundi
BJ Benin
BL St. Barthélemy | Saint Barthélemy
BM Bermuda
BN Brunei | Brunei Darussalam
BO Bolivia | Bolivia, Plurinational State of | Plurinational State of Bolivia | Bolivia (Plurinational State of)
BQ Caribbean Netherlands
BR Brazil
BS Bahamas | Bahamas, The | The Bahamas
BT Bhutan
BV Bouvet Island
BW Botswana
BY Belarus | Byelorussia
BZ Belize
CA Canada
CC Cocos (Keeling) Islands
CD Democratic Republic of the Congo | Congo, Democratic Republic of the | Congo, Democratic Republic | Congo (Democratic Republic) | Democratic Republic of Congo | Congo, The Democratic Republic of the | DRC | DR Congo | Zaire
CF Central African Republic
CG Republic of the Congo | Congo, Republic of the | Congo | Congo (Republic)
CH Switzerland
CI Côte d'Ivoire | Cote d Ivoire | Cote d'Ivoire | Ivory Coast
CK Cook Islands
CL Chile
CM Cameroon
CN China | People's Republic of China | PRC | P.R. China | China, People's Republic of | Mainland China
CO Colombia
CR Costa Rica
CU Cuba
CV Cape Verde | Cabo Verde
CW Curaçao | Curacao
CX Christmas Island
CY Cyprus
CZ Czechia | Czech Republic
DE Germany
DJ Djibouti
DK Denmark
DM Dominica
DO Dominican Republic
DZ Algeria
EC Ecuador
EE Estonia
EG Egypt
EH Western Sahara
ER Eritrea
ES Spain
ET Ethiopia
FI Finland
FJ Fiji
FK Falkland Islands
FM Micronesia | Micronesia, Federated States of | Federated States of Micronesia
FO Faroe Islands
FR France
GA Gabon
GB United Kingdom | UK | Great Britain | United Kingdom of Great Britain and Northern Ireland | England | Scotland | Wales | Northern Ireland
GD Grenada
GE Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland
GM Gambia | The Gambia | Gambia, The
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea
GR Greece
GS South Georgia & South Sandwich Islands | South Georgia and the South Sandwich Islands
GT Guatemala
GU Guam
GW Guinea-Bissau | Guinea Bissau
GY Guyana
HK Hong Kong | China, Hong Kong Special Administrative Region | Hong Kong (Special Administrative Region of China) | Hong Kong, China
HM Heard & McDonald Islands | Heard Island and McDonald Islands
HN Honduras
HR Croatia
HT Haiti
HU Hungary
ID Indonesia
IE Ireland
IL Israel
IM Isle of Man | Man, Isle of
IN India
IO British Indian Ocean Territory
IQ Iraq
IR Iran | Iran (Islamic Republic of) | Islamic Republic of Iran | Iran, Islamic Republic of
IS Iceland
IT Italy
JE Jersey
JM Jamaica
JO Jordan
JP Japan
KE Kenya
KG Kyrgyzstan | Kyrgyz Republic
KH Cambodia
KI Kiribati
KM Comoros
KN St. Kitts & Nevis | Saint Kitts and Nevis | St. Kitts and Nevis | St Kitts and Nevis
KP North Korea | Korea, North | Democratic People's Republic of Korea | DPRK | Korea, Democratic People's Republic of | Korea (North) | Korea, DPR
KR South Korea | Korea, South | Republic of Korea | Korea, Republic of | Korea (South) | ROK
KW Kuwait
KY Cayman Islands
KZ Kazakhstan
LA Laos | Lao People's Democratic Republic | Lao PDR
LB Lebanon
LC St. Lucia | Saint Lucia | St Lucia
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania
LU Luxembourg
LV Latvia
LY Libya | Libyan Arab Jamahiriya | State of Libya
MA Morocco
MC Monaco
MD Moldova | Republic of Moldova | Moldova, Republic of
ME Montenegro
MF St. Martin | Saint Martin
MG Madagascar
MH Marshall Islands
MK North Macedonia | North Macedonia, The Republic of | Macedonia | Macedonia, The Former Yugoslav Republic of | Republic of North Macedonia
ML Mali | Region: Northern Mali
MM Myanmar | Burma | Burma (Myanmar) | Myanmar/Burma
MN Mongolia
MO Macao | Macau | China, Macao Special Administrative Region
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives
MW Malawi
MX Mexico
MY Malaysia
MZ Mozambique
NA Namibia
NC New Caledonia
NE Niger
NF Norfolk Island
NG Nigeria
NI Nicaragua
NL Netherlands
NO Norway
NP Nepal
NR Nauru
NU Niue
NZ New Zealand
OM Oman
PA Panama
PE Peru
PF French Polynesia
PG Papua New Guinea
PH Philippines
PK Pakistan
PL Poland
PM St. Pierre & Miquelon | Saint Pierre and Miquelon
PN Pitcairn Islands
PR Puerto Rico
PS Palestinian Territories | Palestinian | Palestinian Authority | State of Palestine | Palestine | Palestine, State of | Palestinian Territory | Palestinian Territory, Occupied | Occupied Palestinian Territories | The Occupied Palestinian Territories | West Bank | Gaza | Gaza Strip | Region: Gaza | Region: West Bank
PT Portugal
PW Palau
PY Paraguay
QA Qatar
RE Réunion | Reunion
RO Romania
RS Serbia | Serbia and Montenegro | Republic of Serbia
RU Russia | Russian Federation
RW Rwanda
SA Saudi Arabia
SB Solomon Islands
SC Seychelles
SD Sudan | The Sudan | Republic of the Sudan
SE Sweden
SG Singapore
SH St. Helena | Saint Helena
SI Slovenia
SJ Svalbard & Jan Mayen | Svalbard and Jan Mayen
SK Slovakia
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan
ST São Tomé & Príncipe | Sao Tome and Principe
SV El Salvador
SX Sint Maarten | Sint Maarten (Dutch part)
SY Syria | Syrian Arab Republic
SZ Eswatini | Swaziland
TC Turks & Caicos Islands | Turks and Caicos Islands
TD Chad
TF French Southern Territories | French Southern and Antarctic Lands
TG Togo
TH Thailand
TJ Tajikistan
TK Tokelau
TL Timor-Leste | East Timor
TM Turkmenistan
TN Tunisia
TO Tonga
TR Türkiye | Turkey | Turkiye
TT Trinidad & Tobago | Trinidad and Tobago
TV Tuvalu
TW Taiwan | Taiwan, Province of China | Taiwan (China) | Taiwan, China
TZ Tanzania | United Republic of Tanzania | Tanzania, United Republic of
UA Ukraine | Region: Crimea | Crimea | Autonomous Republic of Crimea
UG Uganda
UM U.S. Outlying Islands | United States Minor Outlying Islands
US United States | United States of America | USA | U.S.A. | U.S.
UY Uruguay
UZ Uzbekistan
VA Vatican City | Holy See | Holy See (Vatican City State) | Vatican City State
VC St. Vincent & Grenadines | Saint Vincent and the Grenadines | St. Vincent and the Grenadines | St Vincent
VE Venezuela | Venezuela, Bolivarian Republic of | Venezuela (Bolivarian Republic of) | Bolivarian Republic of Venezuela
VG British Virgin Islands | Virgin Islands, British | Virgin Islands (British) | BVI
VI U.S. Virgin Islands | Virgin Islands, U.S. | United States Virgin Islands | Virgin Islands (U.S.)
VN Vietnam | Viet Nam
VU Vanuatu
WF Wallis & Futuna | Wallis and Futuna
WS Samoa
XK Kosovo | Republic of Kosovo
YE Yemen
YT Mayotte
ZA South Africa
ZM Zambia
ZW Zimbabwe
`;

/** Codes that older records still carry, and what they are today. */
const FORMER_CODES: Readonly<Record<string, string>> = { UK: "GB", CS: "RS", YU: "RS", BU: "MM", ZR: "CD", TP: "TL" };

const nameKey = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’`]/g, "'")
    .replace(/&/g, "and")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

function buildTables(): { codes: Set<string>; byName: Map<string, string> } {
  const codes = new Set<string>();
  const byName = new Map<string, string>();
  for (const row of NAMES.trim().split("\n")) {
    const code = row.slice(0, 2);
    codes.add(code);
    for (const name of row.slice(3).split(" | ")) byName.set(nameKey(name), code);
  }
  return { codes, byName };
}

const { codes, byName } = buildTables();

/** Words as the lists write them; there are a few hundred, whatever the size of a list. */
const known = new Map<string, string | null>();
const MAX_KNOWN = 4_000;

function codeOfName(name: string): string | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const code = byName.get(nameKey(name)) ?? null;
  if (known.size < MAX_KNOWN) known.set(name, code);
  return code;
}

/** ISO 3166 code of a country by a name or a code of two letters, or null where the list's word names no country. */
export function countryCode(word: string | null | undefined): string | null {
  if (!word) return null;
  const trimmed = word.trim();
  if (/^[A-Z]{2}$/.test(trimmed)) {
    const code = FORMER_CODES[trimmed] ?? trimmed;
    return codes.has(code) ? code : null;
  }
  return codeOfName(trimmed);
}

/** Codes of several names, unknown ones left out, deduplicated and sorted. */
export function countryCodes(words: Iterable<string | null | undefined>): string[] {
  const found = new Set<string>();
  for (const word of words) {
    const code = countryCode(word);
    if (code) found.add(code);
  }
  return [...found].sort();
}
