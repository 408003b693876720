/**
 * Words of firm names that many firms share, by what they mean. A row is `weight concept: spellings`; words of one row
 * are equal evidence in any language. A trailing `*` matches any ending (Russian adjectives, plurals). Weights say how
 * much such a word tells firms apart when no list statistics are at hand (1 is a rare word).
 */
export const COMMON_WORDS = `
0.2 company: company companies kompaniya kompania kompani kompaniyasi hoesa firma firm entreprise empresa firmasy
0.2 group: group groupe gruppe gruppa grupo gruppo grup guruh guruhi tobu topu geurup jituan
0.25 holding: holding holdings kholding xolding heolding konggu
0.25 trading: trading trade trader traders torgovy* torgov* torg treyd treiding trejding muyeok savdo sauda maoyi comercio commerce commercial commerciale comercial handels tijarat tijari ticaret
0.25 technology: technology technologies tech technological technical tekhnichesk* teknoloji teknologi tekhnologii tekhnologiya tekhnologi tehnologii tehnologiya texnologiya texnologiyalari texnologiyalar tekhnolojia technologie tecnologia tecnologias tekhnologicheskii tekhnologiy gisul keji technik
0.25 international: international intl internatsional* mezhdunarodn* halqaro xalqaro khalqaro internacional internationale internazionale gukje guoji khalykaralyk beynalxalq
0.25 services: service services servis svc uslugi xizmat servicios servicos servicio
0.25 system: system systems sistema sistemy sistem sistemas siseutem tizim tizimlari
0.25 solutions: solution solutions resheniya reshenie soluciones
0.25 industry: industry industries industrial industri industria industrie industriya promyshlenn* prom sanoat sanaye saneop san'at
0.25 production: production productions proizvodstv* manufacturing manufacture manufacturer manufacturers mfg ishlab chiqarish uretim jejo zhizao produccion produktion
0.3 plant: plant zavod zavodi factory fabrika works kombinat gongjang usine werk werke zauyt
0.3 center: center centre tsentr centr markaz markazi centro zentrum sentr senteo zhongxin orталык
0.3 institute: institute institut instituti yeonguso instituto yuan
0.3 university: university universitet universiteti universitat universidad universite daehakgyo daxue
0.3 research: research issledovatelsk* issledovanii issledovani* tadqiqot yeongu
0.3 science: science sciences scientific nauchn* nauka ilmiy gwahak
0.3 development: development developments razvitie razvitiya rivojlanish gaebal kaifa
0.25 engineering: engineering engineers inzhiniring injiniring engineer inzhenern* gongcheng ingenieria
0.3 construction: construction constructions stroitel* stroi stroy qurilish kurylys geonseol insaat construcciones
0.3 electronics: electronics electronic elektronika elektronn* elektronik jeonja dianzi electronica
0.3 equipment: equipment oborudovanie oborudovaniya
0.3 instrument: instrument instruments pribor priborostroitel* priborostroenie
0.3 machine: machine machinery machines mashinostroitel* mashinostroenie gigye
0.2 making: making building
0.3 design: design designs konstruktorsk* konstruktor dizain
0.3 bureau: bureau byuro
0.3 bank: bank banka banku banki eunhaeng yinhang banco banque bankasi
0.3 finance: finance financial finans finansov* moliya geumyung finanz financiera
0.3 insurance: insurance strakhov* sugurta boheom versicherung
0.3 capital: capital kapital
0.3 investment: investment investments invest investitsionn* investitsii investing tuja inversiones
0.3 fund: fund fond funds jamgarma foundation jaedan
0.3 partners: partners partner partnery
0.3 management: management upravlenie upravlyayushchaya boshqaruv gwalli
0.3 logistics: logistics logistic logistik logistika mullyu wuliu
0.3 transport: transport transportation transports transportn* unsong yunshu
0.3 shipping: shipping ship marine maritime sudokhodn* morsk* haeun denizcilik
0.3 aviation: aviation aviatsionn* avia aircraft aviatsiya hanggong
0.3 airlines: airlines airline airways avialinii aviakompaniya
0.3 energy: energy energi enerji energetik* energiya eneoji energo
0.3 oil: oil neft neftyan* petroleum
0.3 gas: gas gaz gazov*
0.3 chemical: chemical chemicals khimichesk* kimyo hwahak kimya
0.3 metal: metal metals metall metally metallurgich* metallurgy
0.3 steel: steel stal cheolgang
0.3 mining: mining gorn* madencilik
0.3 agricultural: agricultural agriculture agro selskokhozyaistv* nongeop
0.3 food: food foods sikpum gida
0.3 medical: medical meditsinsk* tibbiyot uiryo
0.3 pharmaceutical: pharmaceutical pharmaceuticals pharma farma jeyak farmatsevtich*
0.3 communication: communication communications kommunikatsii svyaz tongsin
0.3 telecom: telecom telecommunications telekom telekommunikatsii
0.3 information: information informatsionn* jeongbo axborot info
0.3 software: software soft sopeuteuweeo
0.3 digital: digital tsifrov* raqamli dijiteol
0.3 network: network networks net set
0.3 security: security bezopasnost* xavfsizlik boan
0.3 media: media
0.3 import: import imports
0.3 export: export exports
0.3 enterprise: enterprise enterprises predpriyatie predpriyatiya korxona korxonasi kasiporyn gieop
0.3 association: association assotsiatsiya obedinenie obyedinenie obedineniya union soyuz uyushma uyushmasi hyeophoe asociacion
0.3 organization: organization organisation organizatsiya tashkilot tashkiloti organizacion
0.3 society: society jamiyat jamiyati
0.3 foundation: charity charitable blagotvoritelnyi
0.3 ministry: ministry ministerstvo vazirligi
0.3 agency: agency agentstvo agentligi
0.3 committee: committee komitet komiteti
0.3 academy: academy akademiya akademiyasi
0.3 laboratory: laboratory laboratories laboratoriya lab labs
0.3 special: special specialized spetsialn* spets
0.3 central: central tsentraln*
0.3 general: general obshchii generaln* jenereol
0.3 national: national natsionaln* milliy nacional gungnip ulusal
0.3 state: state gosudarstvenn* davlat
0.3 federal: federal federaln*
0.3 republic: republic respublika respublikasi
0.3 military: military voenn* voyenn*
0.3 army: army armiya
0.3 aerospace: aerospace aerokosmich*
0.3 space: space kosmich* kosmos
0.3 automobile: automobile automotive auto avto avtomobil* jadongcha
0.3 shipyard: shipyard shipbuilding sudostroitel* joseon
0.03 legalwords: liability joint stock public open closed private responsibility otve* ogranich* aktsioner* publichn* otkryt* zakryt* obshchestvo
0.3 real: real
0.3 estate: estate
0.3 property: property properties nedvizhimost
0.3 global: global globaln*
0.3 world: world mir
0.3 business: business biznes bizneseu
0.3 consulting: consulting konsalting keonseolting
0.1 limited: limited ltd
0.3 products: products product produkty
0.3 materials: materials material materialy
0.3 resources: resources resurs resursy
0.3 dealer: comercializadora distribuidora distributor distributors distribution exportadora importadora
0.3 builder: constructora inmobiliaria promotora urbanizadora
0.3 farming: agropecuaria ganadera agricola hacienda
0.3 cooperative: cooperativa cooperative kooperativ
0.3 associates: asociados asesores associates consultores
0.3 supply: supply supplies snab snabzhenie
0.3 power: power
0.3 electric: electric electrical elektrich* elektro jeongi
0.3 department: department departament upravleniya
0.3 office: office ofis
0.3 branch: branch filial filiali
0.3 advanced: advanced advance modern progressive perspektivn* peredov* sovremenn*
0.3 innovation: innovation innovations innovative innovatsii innovatsionn* innovatsiya hyeoksin
0.3 education: education educational obrazovanie obrazovatelnyi talim gyoyuk
0.3 youth: youth molodezh*
0.3 project: project projects proekt proekty loyiha
0.3 team: team teams club klub
0.3 regional: regional region regionaln*
0.3 strategic: strategic strategy
0.3 integrated: integrated integral kompleks kompleksn* complex
0.3 applied: applied prikladn*
0.3 data: data dannykh malumot
0.3 computer: computer computers computing kompyuter*
0.3 internet: internet online web
0.3 mobile: mobile mobil*
0.5 smart: smart umnyi
0.5 green: green zelen*
0.5 city: city gorod shahar town
0.3 market: market markets rynok bozor marketing
0.3 venture: venture ventures venchur*
0.3 control: control kontrol
0.3 test: test testing ispytateln*
0.3 precision: precision tochn*
0.3 optical: optical optics optichesk* optika
0.3 nuclear: nuclear atomic atom atomn* yadern*
0.3 physics: physics physical fizika fizichesk*
0.3 high: high vysok*
0.5 great: great big
0.5 golden: golden gold zoloto zolot*
0.5 star: star stars zvezda yulduz
0.5 solar: solar sun
0.5 water: water voda vodn*
0.3 air: air
0.5 sea: sea ocean okean
0.5 land: land earth zemlya
0.3 new: new nov* yangi
0.3 first: first perv* birinchi
0.3 north: north northern sever severn* shimoliy buk
0.3 south: south southern yug yuzhn* janubiy nam
0.3 east: east eastern vostok vostochn* sharq sharqiy dong
0.3 west: west western zapad zapadn* gharbiy
`;

/** Countries, their adjectives and big cities: little evidence where shared, some against where they differ. */
export const PLACES = `
0.45 russia: russia russian rossii rossiya rossiisk* rossijsk* ros russie federation federatsii reoshia
0.45 china: china chinese kitai kitaisk* zhongguo chine jungguk
0.45 korea: korea korean koreya koreisk* hanguk hankuk joseonminjujuui
0.45 japan: japan japanese yaponiya ilbon nihon nippon
0.45 usa: usa america american us states amerika
0.35 united: united obedinenn* obyedinenn* birlashgan
0.45 uk: uk britain british kingdom
0.45 iran: iran iranian islamic
0.45 syria: syria syrian siriya
0.45 iraq: iraq iraqi irak
0.45 kazakhstan: kazakhstan kazakstan qazaqstan kazakh kazakhskii qazaq kaz
0.45 uzbekistan: uzbekistan ozbekiston uzbek ozbek
0.45 kyrgyzstan: kyrgyzstan kirgizstan kyrgyz kirgiz qirgiziston
0.45 tajikistan: tajikistan tadzhikistan tojikiston
0.45 turkmenistan: turkmenistan
0.45 mongolia: mongolia mongol mongoliya
0.45 armenia: armenia armenian armeniya hayastan
0.45 georgia: georgia georgian gruziya sakartvelo
0.45 azerbaijan: azerbaijan azerbaijani azarbaycan azerbaidzhan
0.45 ukraine: ukraine ukrainian ukraina
0.45 belarus: belarus belarusian belorus*
0.45 turkey: turkey turkish turkiye turk
0.45 germany: germany german deutschland deutsche
0.45 france: france french francaise
0.45 spain: spain spanish espana
0.45 italy: italy italian italia
0.45 netherlands: netherlands nederland dutch holland
0.45 switzerland: switzerland swiss schweiz suisse
0.45 sweden: sweden swedish sverige
0.45 denmark: denmark danish danmark
0.45 norway: norway norge norwegian
0.45 ireland: ireland irish
0.45 canada: canada canadian
0.45 mexico: mexico mexicana mexicano
0.45 brazil: brazil brasil brazilian
0.45 chile: chile
0.45 india: india indian
0.45 pakistan: pakistan
0.45 singapore: singapore singapur
0.45 malaysia: malaysia
0.45 indonesia: indonesia
0.45 vietnam: vietnam viet
0.45 thailand: thailand thai
0.45 emirates: emirates uae dubai
0.45 europe: europe european evropa eu evropeisk*
0.45 asia: asia asian aziya
0.45 africa: africa african
0.45 hongkong: hongkong
0.45 moscow: moscow moskva moskovsk*
0.45 petersburg: petersburg peterburg
0.45 beijing: beijing peking
0.45 shanghai: shanghai
0.45 shenzhen: shenzhen
0.45 guangdong: guangdong guangzhou
0.45 tashkent: tashkent toshkent
0.45 almaty: almaty astana
0.45 seoul: seoul
0.45 tokyo: tokyo
0.45 london: london
0.45 damascus: damascus
0.45 tehran: tehran teheran
0.45 yerevan: yerevan erevan
0.45 tbilisi: tbilisi
0.45 baku: baku baki
0.45 bishkek: bishkek
0.45 dushanbe: dushanbe
0.45 ashgabat: ashgabat ashkhabad asgabat
0.45 ulaanbaatar: ulaanbaatar ulanbator
0.45 samarkand: samarkand samarqand
0.45 minsk: minsk
0.45 kyiv: kyiv kiev
0.45 istanbul: istanbul
0.45 ankara: ankara
0.45 novosibirsk: novosibirsk
0.45 kazan: kazan
0.45 tomsk: tomsk
0.45 busan: busan pusan
0.45 centralasia: caspian kaspi* eurasia eurasian evrazi* caucasus kavkaz*
0.45 ural: ural uralsk*
0.45 siberia: siberia siberian sibir sibirsk*
`;

/** Words that tell nothing apart at all. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  "the of and for in de la le les des du del di da do dos das el los las a an to i y e et und fur der die das von van s no nr mv mt mr uchastiem im imeni v na po dlya va bilan named after n und wa hamda zhane jana".split(
    " ",
  ),
);
