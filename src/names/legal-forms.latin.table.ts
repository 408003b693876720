import type { LegalClass } from "./legal-forms.table.ts";

/** Legal forms in Latin letters, as registers write or romanise them. */
export const LATIN_LEGAL_FORMS: Readonly<Record<LegalClass, string>> = {
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
obshchestvo s ogranichennoi otvetstvennostyu
zhshs
zhchk
mchj
masuliyati cheklangan jamiyati
masuliyati cheklangan jamiyat
jdmm
spe
shps
mmc
mammc
məhdud məsuliyyətli cəmiyyəti
məhdud məsuliyyətli cəmiyyət
mahdud masuliyyatli jamiyyati
xxk
yuhan hoesa
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
open ao
public ao
closed ao
aktsionernoe obshchestvo
otkrytoe aktsionernoe obshchestvo
zakrytoe aktsionernoe obshchestvo
publichnoe aktsionernoe obshchestvo
aksiyadorlik jamiyati
aksiyadorlik jamiyat
aj
aaj
pbe
bbe
cjs company
asc
qsc
aciq səhmdar cəmiyyəti
qapali səhmdar cəmiyyəti
açiq səhmdar cəmiyyəti
jusik hoesa
jusikhoesa
chusik hoesa
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
corporacion
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
tic ltd sti
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
snc
scs
cv
`,
  nonprofit: `
ano
autonomous non profit organization
autonomous nonprofit organization
autonomous noncommercial organization
autonomous non commercial organization
ev
eingetragener verein
gemeinnutzige gmbh
ggmbh
ngo
`,
  state: `
fsue
fgup
gup
fgbu
fkp
federalnoe gosudarstvennoe unitarnoe predpriyatie
federal state unitary enterprise
federal state budgetary institution
federal state autonomous institution
federal state institution
federal state enterprise
state unitary enterprise
republican unitary enterprise
unitary enterprise
state enterprise
davlat unitar korxonasi
duk
`,
  sole: `
individual entrepreneur
private enterprise
sole proprietorship
sole proprietor
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
ekk
hoesa
co and kg
`,
};
