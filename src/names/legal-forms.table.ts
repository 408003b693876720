/**
 * Legal forms by class. Sources: the ISO 20275 Entity Legal Forms code list (class by what the form is in its own
 * law), and the abbreviations that registers of each country print. Native script forms are romanised at load by the
 * same tables as names, so a romanised form needs no row of its own unless its usual spelling differs.
 */
export const LEGAL_CLASSES = [
  "limited",
  "stock",
  "corporation",
  "ltd",
  "partnership",
  "nonprofit",
  "state",
  "sole",
  "company",
] as const;
export type LegalClass = (typeof LEGAL_CLASSES)[number];

/** Classes that say nothing against each other: `ltd`, `corporation` and `company` translate several forms. */
export const COMPATIBLE_LEGAL_CLASSES: ReadonlySet<string> = new Set([
  "limited ltd",
  "stock ltd",
  "stock corporation",
  "ltd corporation",
  "limited corporation",
  "limited company",
  "stock company",
  "corporation company",
  "ltd company",
  "partnership company",
  "state company",
]);

export const LEGAL_FORMS: Readonly<Record<LegalClass, string>> = {
  limited: `
llc
limited liability company
limited liability co
limited liability partnership company
liability limited company
foreign limited liability company
society with limited liability
company with limited liability
additional liability company
ооо
общество с ограниченной ответственностью
obshchestvo s ogranichennoi otvetstvennostyu
общество с дополнительной ответственностью
тов
товариство з обмеженою відповідальністю
тоо
товарищество с ограниченной ответственностью
жшс
жауапкершілігі шектеулі серіктестігі
жауапкершілігі шектеулі серіктестік
zhshs
осоо
общество с ограниченной ответственностью осоо
жчк
жоопкерчилиги чектелген коому
жоопкерчилиги чектелген коом
zhchk
мчж
mchj
масъулияти чекланган жамияти
masuliyati cheklangan jamiyati
masuliyati cheklangan jamiyat
ҷдмм
jdmm
ҷамъияти дорои масъулияти маҳдуд
хджк
սպը
սահմանափակ պատասխանատվությամբ ընկերություն
spe
შპს
შეზღუდული პასუხისმგებლობის საზოგადოება
shps
mmc
mammc
məhdud məsuliyyətli cəmiyyəti
məhdud məsuliyyətli cəmiyyət
mahdud masuliyyatli jamiyyati
ххк
xxk
хязгаарлагдмал хариуцлагатай компани
유한회사
유한책임회사
yuhan hoesa
有限责任公司
有限責任公司
有限公司
有限会社
有限會社
合同会社
合同會社
gmbh
gesellschaft mit beschrankter haftung
ges mbh
gesmbh
mbh
ug
ug haftungsbeschrankt
srl
societatea cu raspundere limitata
societa a responsabilita limitata
sociedad de responsabilidad limitada
s de rl
s de rl de cv
s de r l de c v
sarl
societe a responsabilite limitee
sl
slu
sociedad limitada
lda
limitada
ltda
bv
besloten vennootschap
bvba
sprl
sp z oo
sp z o o
sp zoo
spolka z ograniczona odpowiedzialnoscia
spolka z oo
sro
s r o
spol s ro
doo
d o o
drustvo s ogranicenom odgovornoscu
eood
ood
kft
korlatolt felelossegu tarsasag
sia
sabiedriba ar ierobezotu atbildibu
uab
ou
osauhing
aps
anpartsselskab
oy
epe
eeurl
eurl
fze
fz llc
fzc
fzco
fz co
dmcc
dmcc llc
wll
spc
sa rl
company limited liability
шпс
спс
`,
  stock: `
jsc
ojsc
cjsc
pjsc
pao
oao
ao
zao
joint stock company
joint stock co
open joint stock company
closed joint stock company
public joint stock company
private joint stock company
joint stock
open joint stock
акционерное общество
открытое акционерное общество
закрытое акционерное общество
публичное акционерное общество
непубличное акционерное общество
aktsionernoe obshchestvo
otkrytoe aktsionernoe obshchestvo
zakrytoe aktsionernoe obshchestvo
publichnoe aktsionernoe obshchestvo
ао
оао
зао
пао
нпао
ат
пат
прат
приватне акціонерне товариство
публічне акціонерне товариство
акціонерне товариство
ак
акционерлік қоғамы
акционерлік қоғам
ақ
аж
аҗ
акциядорлик жамияти
aksiyadorlik jamiyati
aksiyadorlik jamiyat
aj
aaj
ачык акционердик коому
ачык акционердик коом
аак
жаак
жак
ҷсп
ҷск
փբը


բբը
pbe
bbe
cjs company
փակ բաժնետիրական ընկերություն
բաց բաժնետիրական ընկերություն
სს
სააქციო საზოგადოება
asc
qsc
aciq səhmdar cəmiyyəti
qapali səhmdar cəmiyyəti
açiq səhmdar cəmiyyəti
хк
хувьцаат компани
주식회사
jusik hoesa
jusikhoesa
chusik hoesa
股份有限公司
股份公司
集团股份有限公司
株式会社
株式會社
kabushiki kaisha
kabushiki gaisha
kk
ag
aktiengesellschaft
kgaa
ag co kgaa
sa
sociedad anonima
societe anonyme
societa per azioni
sociedade anonima
spa
sa de cv
sa de c v
s a de c v
sab de cv
sapi de cv
sas
sca
nv
naamloze vennootschap
ab
aktiebolag
as
asa
a s
aktieselskab
oyj
nyrt
zrt
rt
plc
public limited company
public limited co
bhd
berhad
tbk
pt tbk
jsb
ojsb
jscb
ad
dd
d d
sae
saog
saoc
ksc
qsc pjsc
psc
pjs
pjs company
sherkat sahami am
anonim sirketi
anonim sirket
sp a
se
nv sa
tas
`,
  corporation: `
inc
incorporated
corp
corporation
корпорация
корпорац
корпорацияси
korporatsiya
`,
  ltd: `
ltd
limited
co ltd
co limited
company limited
company ltd
private limited
pvt ltd
pvt limited
private ltd
pte ltd
pte limited
pte
pty ltd
pty limited
pty
pvt
sdn bhd
sendirian berhad
sti
ltd sti
limited sirketi
ltd co
limited company
лтд
лимитед
tic ltd sti
ххк ltd
`,
  partnership: `
llp
lp
llp limited
limited liability partnership
limited partnership
lllp
kg
gmbh co kg
gmbh and co kg
co kg
and co kg
kommanditgesellschaft
ohg
gbr
gp
general partnership
полное товарищество
коммандитное товарищество
snc
scs
cv
합자회사
合资会社
`,
  nonprofit: `
ano
ано
автономная некоммерческая организация
autonomous non profit organization
autonomous nonprofit organization
autonomous noncommercial organization
autonomous non commercial organization
ev
eingetragener verein
gemeinnutzige gmbh
ggmbh
ngo
нко
фонд развития нко
사단법인
재단법인
社団法人
財団法人
`,
  state: `
fsue
fgup
фгуп
гуп
муп
gup
fgbu
фгбу
фгбун
фгбоу во
фгку
фгау
фку
фкп
fkp
ргп
ргп на пхв
гкп
гп
дп
государственное предприятие
федеральное государственное унитарное предприятие
федеральное государственное бюджетное учреждение
федеральное государственное автономное учреждение
федеральное казенное предприятие
federalnoe gosudarstvennoe unitarnoe predpriyatie
государственное унитарное предприятие
республиканское государственное предприятие
унитарное предприятие
республиканское унитарное предприятие
частное унитарное предприятие
чуп
рупп
руп
federal state unitary enterprise
federal state budgetary institution
federal state autonomous institution
federal state institution
federal state enterprise
state unitary enterprise
republican unitary enterprise
unitary enterprise
state enterprise
давлат унитар корхонаси
davlat unitar korxonasi
duk
`,
  sole: `
ип
индивидуальный предприниматель
individual entrepreneur
чп
частное предприятие
private enterprise
sole proprietorship
sole proprietor
фоп
жк
якка тартибдаги тадбиркор
yatt
`,
  company: `
co
company
and co
and company
companies
cie
et cie
compagnie
compania
компания
ekk
hoesa
회사
公司
集团公司
集团有限公司
会社
co and kg
`,
};

/** Forms that are never a person's name, so they are cut from a person's name too ("John Doe LLC"). */
export const LEGAL_FORMS_NEVER_PERSONAL: ReadonlySet<string> = new Set(
  "llc ltd inc gmbh jsc ooo oao pjsc plc corp corporation limited incorporated llp mchj toooo".split(" "),
);
