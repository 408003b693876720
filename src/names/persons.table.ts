/** Titles and forms of address: they say nothing about who is named. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr doctor prof professor sir lord lady dame hon eng engineer rev father president prasident prezident vitse " +
    "general gen colonel col major captain capt lieutenant brigadier marshal admiral senator minister prince princess king sultan " +
    "sheikh shaikh shaykh sheik cheikh shekh haji hajji hajj hadji haj al-haj alhaj mullah mulla mawlawi maulavi maulawi mawlana maulana molla qari " +
    "sayyid sayid sayed seyed seyyed syed said-agha ustad ostad ayatollah hojatoleslam imam hafiz hafez agha " +
    "herr frau monsieur madame mme sr sra senor senora don dona phd md esq jr snr junior senior ii iii nmn fnu lnu gospodin g-n " +
    "tongmu tongji ssi syd shykh mwlwy mla hajy"
  ).split(" "),
);

/** Titles that are also names: dropped only where other name tokens remain, with more weight than a plain title. */
export const TITLE_NAMES: ReadonlySet<string> = new Set(
  "sayed sayyid sayid seyed seyyed syed hafez hafiz agha sultan imam prince king major said haji hajy shaikh sheikh shykh mullah mla syd khan".split(
    " ",
  ),
);

/** Small words inside personal names: articles and words for son, daughter, of. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "abd abdul abdel abdal abdur abdol abu abou abo al el ul ud ur as ash ad ar az an at ed es bin ibn ben bn bint binti bt ould wuld wld walad de del de la las los da das do dos di du van von der den ter ten zu af av le y e and san st ap ab ibnu na oglu ogly ogli uly uulu kyzy qizi qyzy gizi zada zade ter"
    .split(" ")
    .filter((word) => word !== "san"),
);

/** Russian and Turkic patronymic endings, romanised. */
export const PATRONYMIC_ENDING =
  /(?:ovich|evich|ovitch|evitch|ovic|evic|owicz|owitsch|ewitsch|ovych|evych|ovna|evna|ivna|yivna|inichna|ovitj|avich|iavich|jevich|yevich|yevna|ogly|oglu|ogli|kyzy|qizi|uulu)$/;

/**
 * Short forms by the full name they stand for: `full forms…`. Spellings are folded, so one is enough for all that sound
 * alike. General knowledge of the languages' standard hypocorisms.
 */
export const NICKNAMES = `
aleksandr alexander sasha sashka shura alex alec sanya xander iskander aleksandra alexandra
aleksei alexey alyosha lyosha alex
anastasia nastya
anatoly tolya tolik
andrei andrey andrew andy drew andriy
anna anya ann annie
antonio tony toni
anthony tony
benjamin ben benny bibi benyamin
bogdan bodya
boris borya
charles charlie chuck carlos
christopher chris kris
daniel dan danny danya
david dave davy davit
denis den
dmitry dima mitya dmitrii dmytro
donald don donnie
edward ed eddie ted teddy ned eduard
elena yelena lena helen olena alyona
elizabeth liz lizzie beth betty eliza bess yelizaveta liza
evgeny yevgeny zhenya eugene yevhen evgenia
francisco paco pancho
frederick fred freddy fritz
galina galya
gennady gena
george georgy gosha zhora yegor jorge giorgi yuri
gregory greg grigory grisha
henry harry hank heinrich
igor ihor
ignacio nacho
ilya ilyusha
irina ira iryna
ivan vanya john
jacob jake yakov yasha
james jim jimmy jamie
john jack johnny
jonathan jon
joseph joe joey iosif osip jose pepe
kirill kyrylo
konstantin kostya
ksenia ksyusha
lev lyova leo
leonid lyonya
ludmila lyuda
margaret maggie peggy rita margarita
maria masha mary
matthew matt matvei
maxim maksim max maks
michael mike mick mickey misha mikhail mykhailo
mohammad mohd muhd mhd muh
natalia natasha nathalie
nicholas nick nikolai kolya nikolay mykola
oleg oleh
olga olya
oleksandr aleksandr
patrick pat paddy
paul pavel pasha pavlo
peter pete petr pyotr petya petro
philip phil filipp
ramon moncho
richard rick rich dick ricky
robert rob bob bobby robbie
roman roma
ronald ron ronnie
samuel sam sammy
sergei sergey seryozha serhiy
stanislav stas slava
stephen steve steven stepan
svetlana sveta
tatiana tanya
theodore ted theo fyodor fedor fedya
thomas tom tommy
timothy tim timur
vadim vadik
valentin valya
valery valera
vasily vasya vasyl
victor viktor vitya
vitaly vitalik
vladimir vova volodya vladimir volodymyr vlad
vladislav vlad slava vladik
vyacheslav slava
william will bill billy willy
yekaterina ekaterina katya catherine kate cathy kathy
yuri yura yury george
zinaida zina
abdurrahman abdou
ibrahim ibro
`;
