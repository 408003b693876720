/**
 * Given names and surnames that very many people bear, of all languages in one alphabet; words joined by `=` are spellings of one name.
 * Written from general knowledge of name statistics. Two uses: such a name is little evidence by itself, and two
 * different names of this list are two names and no misspelling of one another.
 */
export const COMMON_NAMES = `
aad aalto aarnio aaron abbas abbott abdelkader=abdulkader abdi abdirahman abdo abdulla=abdullah abdullaev=abdullayev abdullah=abdallah abdulrahman=abdrahman abdurakhmanov abe abebe abiodun abrahamyan
abramov abutbul acar achim acosta adam adams adebayo adel=adil adeyemi adkins adnan adriaan adrian=adrien=adriano adriana afanasyev afanasyeva aftab afzal agarwal=aggarwal agnieszka aguilar aguirre
agus agustin ahluwalia ahmad=ahmed=ahmet=akhmed ahmadi ahmadzai ahonen aibek=aybek aidar=aydar aigul aisha=aysha aizhan akbar akbari akhmedov=ahmadov=ahmedov akhtar akin akira akpan akram
aksenov=aksyonov aksoy aktas alain alam alan=allan=allen alarcon alavi alba albert alberta alberto albrecht aldridge alejandro aleksandar aleksandre aleksandrova alekseev=alekseyev=alexeev
alekseeva alemayehu alessandra alessandro alessia alessio alexander=aleksandr alexandra=aleksandra alexandros alexandrov=aleksandrov alexandru alexei=aleksei=alexey=aleksey alexis alfonso alfredo
ali=aly=aliy alice alicia aliev=aliyev alina alireza alisa alisher alla allison almeida alonso alper altun alvares alvarez alvaro alves amadou amalia amanda amar amaral amato amin amina aminata amini
amir=ameer amirhossein amiri amit amjad amorim amparo amy ana=anna anahit anas anastasia anastasios anatoly=anatoliy=anatolii anders andersen anderson andersson andi andrade andras andre andrea
andreas andreassen andreev=andreyev andreeva andrei=andrey andres andrew andrews andriy andrzej anfisa angela angeles angelica angeliki angelo angelopoulos anh ani anil anisimov anita anjali annalisa
anne=ann anneke annemarie annette anthony antic anton antonella antonia antonietta antonina antonio antonis antonov antonova antti antunes anwar=anwer aoki aparecida apostolos ara araceli arai aram
arash araujo archil arda arianna arias arie ariel arif=aref arina aristotelis arjun arkady=arkadii arkhipov arman armando armen armida armstrong arnaud arne arnold arsen arseny arslan=aslan artak
artem=artyom artemov arthur=artur=arturo arun asad=assad asadi asel asghar asher ashkan ashley ashok ashot ashraf asif askar aslam asma astrid asuka athanasios atif atkins atkinson attila aubert
aurelio aurora austin averin avetisyan avi avila avraham=abraham avtandil awad ayala ayaz aydin ayers ayman=aiman ayoub=ayub ayse ayumi azam azamat azevedo azhar azimov aziz aziza azizi azulay babak
babic bach badr bagheri bahodir bahram bahrami bailey baker bakhtiyor bakhyt bakirov bakke bakker balazs baldwin ball ballard balogh balogun baltasar bambang banks baqir barakat baran baranov baranova
barbara barbier barbieri barbosa baris barker barnes barnett baron barone barrera barrett barrios barron barros barry bart bartolome barton bartosz bas basak bashir=basheer basile basit basma bates
batista battaglia bauer baumann bautista bauyrzhan baxter beard beasley beata beatrice=beatriz becerra beck becker begum behnam behrouz=behruz beka bekele bela belen bella bellini belov belova
beltran belyaev belyaeva ben-david benedetti benitez benito benjamin bennett benoit benson bente berg berger bergmann bergstrom beridze berk bernard bernardi bernardo bernd berry bertha bertrand besik
besson best bettina betty betul beverly beyer bezerra bhatt bianca bianchi bianco bibi bilal billy binh birgit biryukov bishop biton bjarne bjorn black blackwell blair blake blanca blanchard blanco
blinov bo boaz bobby bobrov bogdan bogdanov bogdanova bohdan bohm bojan bolat bolshakov bond bondarenko bonnet bonnie booth borges boris borisov borisova bos bosman botir boubacar boucher bouvier
bowen bowers bowman boyd boyer boyko bozena bradford bradley bradshaw brady braga bram brandon brandt branko braun bravo brenda brent brett brewer brian=bryan bridges briggs brigitte brito britton
brock brooks brouwer brown bruce brun brunet bruno buchanan buckley budi bui bulut burak burgess burke burnett burns burton busch bush bustamante butler bykov byrd byron caballero cabral cabrera
caetano cain caldwell calhoun calvin calvo cameron camila=camilla camille camilo campbell campos candido cano caputo carbone cardenas cardoso carey carla carlo carlos carlson carmelo carmen carol
carolina caroline carolyn caron carpenter carpentier carr carrasco carrie carrillo carroll carson carsten=karsten carter caruso carvalho casas case casey castaneda castelli castillo castle castro
catalina caterina cattaneo cavalcante cavalcanti cayetano cecilia celia celik cem cemal cengiz cerny cervantes cesar cetin cezary chad chaim=haim chambers chandler chandra chantal chapman charalambos
charles charlotte chase chau chavez chelsea chernov chernyshev cheryl chevalier chiaki chiara chidi chinedu chloe chopra christa christensen christiansen christine christopher christos chrysa chukwu
church cinzia ciprian cisneros cisse claire clara clarence clark clarke claude claudia claudio clayton clement clements clifford clinton cobb cocco cochran cody coelho cohen cole coleman colette colin
collet collins colombo combs compton conceicao concetta conley connor constantin constantinescu consuelo conte conti contreras conway cook cooke cooper copeland coppola cordova=cordoba corey corina
corinne cornelia cornelis corrado correa correia cortez=cortes cosmin costa costantini costas=kostas coulibaly courtney cowan cox craig crane crawford cristian=christian cristiano cristina=christina
cristobal cross cruz crystal cummings cunha cunningham cuong curry curtis cynthia cyril czeslaw daan dabrowski dahan dahl daisuke daisy dale dalia dalton damian damico damien dan dana dang dangelo
daniela danielle daniels danielsson daniil=daniel danila danilov danilova daniyar danuta daria=darya dario dariush dariusz darren daryl das daulet davenport davide davidson davila davis davit=david
davydov davydova dawood=dawud=daoud dawson day dean deangelis debora deborah debra decker dedi deepak dejan dejong dekker dela delaney delgado deluca demir denis denise denisov denisova deniz dennis
derek derya desai desantis deschamps despina desta detlef devi devries dewi diallo dian diana diane diarra dias diaz didier diego dieter dietrich dijkstra dilnoza dilshod dimaculangan dimitar dimitra
dimitriou dimitris=dimitrios dimitrov dina dinara dinesh dinh diop dirk dixon djordjevic dmitri=dmitry=dmitrii dmitriev=dmitriyev dmitrieva dodson dogan doherty dolores domenico domingo dominguez
dominic=dominik dominique donald donaldson donatella donna donnelly donovan doris dorofeev dorota dorothy dorsey dougherty douglas dov downs doyle dragan dragana dragos drake duarte dubois duc duda
dudek duffy dufour dumitrescu dumitru dumont duncan dung dunn dupont dupuis duran durand dusan dustin duval dvorak dyer dylan dzhumabaev eaton eberhard ebert ebrahimi=ibrahimi ebru eckhard edgar
edgardo edith edmund edoardo edouard eduard=edward eduardo edwards edwin edyta eero eeva efimov efraim efrain efremov egorov=yegorov egorova ehsan eide eileen eirini eitan eka ekaterina=yekaterina eko
ekstrom elaine eleanor elena=yelena eleni eli elias eliezer elif elijah elin elisa elisabetta elise eliseev elisheva elizabeth elizaveta elke ella ellen ellie elliot=elliott ellis ellison elly elsie
elvira elzbieta emanuel=emmanuel=manuel emanuele emeka emelyanov emerson emi emile emilia emiliano emilie emilio emily emine emma emre ender endo engel engin english engstrom enrico enrique enzo ercan
erdal erdem erdogan erhan eri eric=erik erich erickson erika eriksson erkan erlan=yerlan ermakov ermolaev ernest ernesto ernst erol ershov erwin esa escobar esperanza espinosa=espinoza esposito
esquivel esteban estela estelle esteves esther estrada ethan etienne ettore eugene eugenia eugenio eva evan evangelia evangelos evans evdokimov evelyn evgenia=evgeniya evgeny=yevgeny=evgenii ewa eyal
eze fabbri fabian fabien fabio fabiola fabre fabrice fabrizio fadeev fahd=fahad faisal=faysal faith fall farah farahani fareed=farid farhad farhan farhod faria farias farina farkas farkhod farley
farmer farooq=faruk=farouk farrell farshad farzad fatima=fatimah=fatma fatou faulkner faure fawzi fayez federica federico fedorov fedorova feher fekete felicia felipe felix femke ferenc ferguson
ferhat fermin fernandes fernandez fernando ferrari ferraro ferreira ferretti ferri feruza fiala fiedler field fields figueroa fikret filippo filippov filippova finch finley fiona fiore fischer fisher
fitri fitzgerald flavio fleming fletcher fleury flora florence florencia florent flores florian florin floyd flynn foley fomin fonseca fontaine fontana ford forster foster fotini fournier fowler fox
franca frances francesco francine francis francisco franco francois francoise frank franke franklin frans franz frauke frazier fred frederic frederick freeman freitas french frida friedman friedrich
fritz frode frolov frolova frost fry fuad=fouad fuchs fuentes fujii fujita fujiwara fukuda fuller furtado fyodor=fedor gabay gabor gabriel gabriela gabriele gaetano gagik gail gaillard gal galina
galindo galkin gallagher gallardo gallego gallegos gallo gamboa gamze gandhi ganesh ganiev garcia gardner garik garner garnier garrett garrido garrison gary gaspar gaston gates gatti gauthier=gautier
gavin gavrilov gavrilova gayane gelashvili genaro genevieve gennady gentile george georges georgescu georgia georgiev georgios=giorgos georgiou georgy=georgiy=georgii gerald geraldine gerard gerardo
gerasimov gerasimova gerd gerhard gerlach germain german gerrit gert getachew gevorg gevorgyan ghani ghasemi=qasemi gheorghe ghislaine ghorbani ghulam giacomo giancarlo gianfranco gianluca gianni
giannis=ioannis=yannis gibbs gibson gideon gil gilbert gilberto giles gill gilles gillespie gina giordano giorgadze giorgi=georgi giorgia giorgio giovanna giovanni girard giraud girma gisela giulia
giuliani giuliano giulio giuseppe giuseppina glass gleb glen=glenn gloria glover glowacki gokhan goldberg gomes gomez goncalves goncharov gonzales gonzalez gonzalo goodman goodwin gor goran gorbachev
gorbunov gordon gorshkov gorski goto graaf grabowski grace grachev graf graham grant grassi grasso graves gray graziella grazyna greco green greene greer gregoire gregorio gregory greta griffin
griffith grigoriev=grigoryev grigorieva grigoris grigory=grigoriy=grigorii grigoryan grimes gromov groot gross grzegorz guadalupe gudrun guerin guerra guerrero guevara guidi guido guillaume guillermo
guillot guimaraes gul gulay gulnara gulnora gunes gunilla gunnar gunter=gunther gupta guram gurov gusev guseva gustafsson gustav gustavo gutierrez guy guzman gwen gyorgy gyula haan haas habib=habeeb
habibi hadas hadi hagen hahn haidar=haider=haydar haidari=heidari=heydari haile hailey hajek hakan hakansson hakim=hakeem hakimi hakimov hakob hakobyan hale haley halil halim halina hall halvorsen
halyna hamalainen hamid=hameed hamidi hamidov hamidreza hamilton hammond hampton hamza=hamzah hana hanan hancock hanh hani hanif hanna hannah hanne hanneke hannelore hannu hans hansen hanson hara
harada harald hardin harding hardy haris harish harmon harold harper harrell harri harriet harrington harris harrison hart hartley hartmann hartmut haruka haruki harun=haroon harutyunyan harvey
hasanov=gasanov hasegawa hashemi=hashimi hashimoto hasmik hasnain hassan=hasan=hasen hatice haugen hawkins hayashi haydarov hayes hayk haynes hazel hazem heath heather hector heidi heikki heikkinen
heiko heinonen heinrich heinz helen helena helene helga helle helmut henderson hendra hendrik hendriks henk henri henrik henriksen henriques henry henryk henson herbert herman hermann hermans hernan
hernandez hernando herrera herrmann herve herzog hess hicks hidalgo hidayat hideki hideo hien higgins hilario hill hines hiroko hiroshi hisham=hesham hitomi hoa hoang hodge hodges hoffman hoffmann
hofmann hogan holden holder holger holland holloway holly holm holmes holt honda hood hooman hooper hoover hope hopkins horacio horak horn horne horst horton horvat horvath hoshino
hosseini=hussaini=husseini hosseini=husseini=hussaini houston hovhannes hovhannisyan howard howe howell hristo hristov hubbard huber hubert hudson huerta huff huffman hughes hugo hugues huisman hull
humbert humberto humphrey hunt hunter huong hurley hurst husam huseyin=hussein huseynov=guseinov hussam hussein=hussain=husain=hossein=husayn=husseini hutchinson huynh ian ibanez ibarra
ibrahim=ebrahim=ibraheem ibrahima ibrahimov=ibragimov ichiro ida idris ifeanyi igarashi iglesias ignacio ignat ignatiev ignatov igor ihor ihsan iida ijaz ike ikeda ilan ilaria ildiko ilhan ilias ilic
ilker ilkka ilse ilya ilyas ilyin ilyina imai imran imre inam indra ineke ines inge inger ingo ingram ingrid inigo inna inoue ioan=ion ioana ioannou ionescu iqbal iqra irakli irene irina irma irmgard
irwin iryna isabel isabella isabelle isaev isakov isaksen ishaq=ishak ishida ishii ishikawa isidro islam islom ismail=esmail ismail=ismael ismailov=ismayilov issa=isa istvan ito itzhak=yitzhak=isaac
iulian ivan ivana ivanenko ivano ivanov ivanova ivanovic ivaylo iversen ivonne iwasaki iwona iyer ja'far jaap jabbar jablonski jacek jacinto jack jackie jackson jacob jacobs jacobson jacqueline
jacques jacquet jadwiga jafar=jaafar jafari jager jahn jahongir jaime jain jakobsen jakobsson jakub jalal jalali jama jamal=gamal=djamel james jamil=jameel jamshidi jan jana janet janice janina
jankovic jankowski janneke janos janssen=jansen janssens janusz jaramillo jared jari jaroslav jaroslaw jarvinen jarvis jasmine jason jasur javad=jawad javier=xavier jaworski jay jean jeanne jeff
jeffrey=geoffrey jelena jelinek jenkins jenna jennifer jennings jenny jens jensen jeremiah jeremy jeroen jerome jeronimo jerry jerzy jesper jesse jessica jesus jha jihad jill jim jimenez jiri jiro
jitka joachim joan joana joanna joanne joao joaquim joaquin joaquina jochen jodie joe joel joelle johan johannes johannessen johansson=johanson john johnny johnsen johnson johnston joko jolanta joly
jon jonas jonassen jonathan jones jong jonsson joost jordan jorg jorge jorgen jorgensen joris jorma jose josef=joseph josefa josefina josephe josephine joshi joshua josiane josie jouni jovan jovanovic
joyce jozef=josef jozsef juan juana juanita juarez judit judith juha juhani juhasz jukka julia julian=julien=juliano juliana julie julieta julio julius jumaa jung junichi juraev=zhuraev jurgen juric
justin justo justyna jutta kaczmarek kadir kadyrov=qodirov kai kairat kaisa kaiser kaitlyn kalashnikov kalinin kalinowski kalle kamal=kamel kamali kamau kamil kaminski kamola kamran kanat kaneko kaori
kapanadze kaplan kapoor kapustin kara karami karapet karapetyan karasev karen kari karim=kareem karimi karimov karin karina kariuki karjalainen karl=carl karl=karel karlsen karlsson karolina karpov
karpova kashif katalin katarina katarzyna katelyn katerina katharina katherine=catherine=kathryn kathleen kathy katie katja kato katrin katz kaufmann kaur kavita kawaguchi kawamura kay kaya kayla
kazakov kazakova kazantsev kazemi kazim=kadhim kazimierz kazuhiko kazuki kazuo kebede kees keiko keisuke keita keith keller kelly kelvin kemal kemp kenichi kenji kennedy kenneth kent kerem kerimov
kerr kerstin keskin ketevan kevin khachatryan khadija=khadijah khakimov khalid=khaled khalil khalili khalilov khan khanh khani khasanov khatuna khawla kianoush kien kikuchi kilic kim kimani kimberly
kimmo kimura king kinoshita kipchoge kiran kirby kirill kirk kirsten kiselev kiseleva kiss kiyoshi kjell klara klaus klein klimov kline knapp knezevic knight knox knudsen knut knyazev kobayashi koc
koch koen kohler koichi kojima kok kolesnikov kolesov komarov komarova konate kondo kondratiev kone konig konovalov konstantin konstantina konstantinos korhonen korkmaz kornilov korolev koroleva
koskinen koster kostin kotov kourosh kovac kovacevic kovacic kovacs kovalchuk kovalenko kovalev kovaleva kowalski kozlov kozlova kozlowski krajewski kral kramer krasimir kraus krause kravchenko
kravchuk krawczyk krishna krishnan kristen kristensen kristian kristiansen kristin kristina krol kruger kruglov krylov krylova krystyna kryukov krzysztof ksenia=kseniya kubiak kubo kucera kucharski
kudryashov kudryavtsev kuhlmann kuhn kuipers kulikov kulikova kulkarni kumar kurniawan kurt kuzmin kuzmina kuznetsov kuznetsova kuzovlev kveta kyle kylie kyriakos lacroix laetitia laine laitinen lajos
lakatos lakshmi lamb lambert lan lance landon lane lang lange langer lapin lara larionov larisa larry lars larsen larson larsson larysa lasha laszlo latif laura laure lauren laurence laurent laurentiu
laurie lavrentiev lavrov lawrence lawson lazarev lazaro lea leach leal leandro lebedev lebedeva leblanc leclerc lecomte lee leena lefebvre lefteris legrand lehmann lehtonen leila=layla=laila leite
lemaire lemoine lemos lena lenka lennart leo leon leona leonard leonardo leone leonid leonor leonov leopoldo leroux leroy lesia leslie lestari lester leszek leticia lev levan levent levi levine levon
levy lewandowski lewis leyla lidia=lidiya lieke liisa liliana lilit lillian lily lima lind linda lindberg linden lindgren lindqvist=lindquist lindsay lindstrom linh lionel lior lis lisa little
litvinov liv livia livingston liviu ljiljana lloyd loan lobanov logan loginov lois lombardi lombardo lomidze long longo lonnie lopes lopez loredana lorena lorenz lorenzo lorraine lothar lotte louis
louise loureiro love lowe lowery lozano lubomir luc lucia luciana luciano lucien lucja lucy ludmila ludovic ludwig lugo luigi luisa luiz=luis lukasz luke=luca=lucas=lukas lukic lukin luna lund
lundberg lunde lundgren luqman lusine lutz luuk luz lvov lydia lynch lynn lyons lysenko lyubomir lyubov lyudmila maarten maas mabel macdonald macedo machado macias maciej maciejewski mack mackenzie
maddox made madeleine madeline madina madison madsen maeda magalhaes magali magdalena magnussen magsaysay maha mahesh mahir mahmoud=mahmud=mahmood=mehmood mahoney mahsa mai maia maik maillard maina
maisuradze maja majed majewski majid=majeed makar makarov makarova makela makinen makoto maksimov maksimova maldonado maleki malgorzata malhotra malik=malek malin malinowski malka malkhaz mallet
malone maltsev mamadou mammadov=mamedov mamontov mamuka manana mancini mandy manfred manning manoj manolo manon mansour=mansoor=mansur mansouri manuela manukyan marat marc marcel marcela marcello
marcelo marchand marchenko marchetti marcia marcial marcin marciniak marcus=marcos=marco marek margaret margarete margarita margot maria marian mariangela mariani marianne mariano maric marie marieke
mariela marija marijke mariko marilyn marin marina marini marino mario marion marios marisol marit mariusz marja marjorie mark marketa markku marko markov markova markovic marks marlene marlies
marloes marques marquez marsh marshall mart marta=martha martel martens martijn martin martina martine martinelli martinez martini martino martins martinsen martirosyan martynov maruyama marvin marwan
mary maryam=mariam marzena masahiro masako masao masaru maslov mason masood masoud=masud massey massimo mata mateo=mateus=matteo mateusz mathews mathieu mathilde matias matic matilde matos mats
matsuda matsui matsumoto matthew matthias matti mattia mattsson matveev matveeva matvey=matvei maureen maurer maurice mauricio maurizio max maxim=maksim maxime maximo maxine maxwell may mayer=maier
maynard mays mayumi mazen mazur mazza mcbride mccall mccarthy mcclain mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcgee mcguire mcintosh mcintyre mckay mckee mckenzie
mckinney mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows medina medvedev medvedeva meena megan megumi mehdi=mahdi mehran=mehran mehta meijer meir mejia mekonnen melanie melek melissa
melnikov melnikova melnyk melo melton melvin mena menachem mendes mendez mendoza menon merab mercado mercedes mercer mercier merrill merritt mertens merve mesquita messina mesut meszaros metin mette
meunier meyer=meier=maier meza mher mia micaela michael michal michalak michalis michalski micheal michel michela michele michelle michiko middleton mieke miguel mihaela mihai mihajlovic miho mika
mikael mikhail mikhailov mikhailova mikheev mikheil mikkelsen mikko miklos milan milani mildred milena miles milica miller millet mills milos milosevic miloslav milovanovic milton mina minna minoru
miqdad miranda mircea mireille miriam=maryam mirjana mirko mironenko mironov mironova miroslav miroslava miroslaw mirzaev mirzoev mishra mitchell mitrovic mitsuo miura miyamoto miyazaki miyuki mizrahi
mkrtchyan moen mohammad=muhammad=mohammed=mohamed=mohamad=mohammd=mohamud=muhammed=mehmet=mohd=magomed mohammadi=mohammedi=muhammadi mohammadreza mohammadzai mohan mohr mohsen=muhsin moin moiseev
moises molchanov moldovan molina moller=moeller molly molnar mona monica monika monique monroe monteiro montero montes montgomery monti montoya moody mooney moore mora moradi moraes morais morales
moran moreau moreira morel morelli moreno moretti morgan mori morin morita moroz morozov morozova morris morrison morrow morse morten mortensen morteza=murtaza morton moshe=moses mosquera moss moura
mousavi=musavi mroz mubarak mueller mukherjee mukhin mukhtar mulder mullen muller mullins munir=muneer munoz munteanu murad=mourad murakami murat murata muravyov muriel murillo murphy murray
murtaza=murtada musa=moussa=mousa mushtaq mustafa=mostafa=moustafa muzaffar mwangi myasnikov myers mykhailo mykola myra myroslav nabil=nabeel nadeem=nadim nadezhda nadia nadine nadir naeem=naim nagai
nagel nagy nair naira najafi najera najib=najeeb nakagawa nakajima nakamura nakano nakayama nana nancy naoki naoko naomi narek naresh nascimento naseri=nasiri nash nasrin nasser=nasir=naser
natalia=natalya nataliia natasha nathalie nathan nathaniel natia naumov navarro naveed navid nawaz nazari nazarov nazir nazli ndiaye neal nebojsa necati negar neha neil nekrasov nelson nemanja nemec
nemeth nenad neri nesterov nestor neumann neves neville newman newton nga ngoc ngozi nguyen nhung nicholas=nicolas=nikolaos nichols nicholson nico nicola nicole nicoleta nicoletta nidal niels nielsen
niemi nieminen nieto nieves nigel nigora nikhil nikita nikitin nikitina nikola nikolaev=nikolayev nikolaeva nikolai=nikolay nikolaou nikolic nikos=nikolaos niloufar nils nilsen nilsson nima nina nino
nir nishimura nitin nixon nizar njoroge nnamdi noa noah noble nobuo nodar nodir nodira noel noemie noguchi nogueira nolan noman nomura noori=nouri nora norbert norberto noriko norma norman norouzi
norris norton nosov novak novakovic novikov novikova novoa novotny nowak nowakowski nugroho numan nune nunes nunez nur=noor nuray nurbek nuri nurlan nurmatov nursultan nwosu nyberg nygaard obi ocampo
ochieng ochoa oconnor octavian octavio odhiambo odile odonnell ofelia ofer ogawa ojeda okada okafor okamoto okan okeke okonkwo okoro oksana oladipo olaf olah ole oleg oleksandr oleksii olena olga
olivares oliveira oliver olivia olivier oliynyk olli olofsson olsen olsson olszewski olu oluwaseun omar=umar=omer omarov omid omondi ondrej oneal oneill ono onur onyeka oren orhan ori orlando orlov
orlova ornella orozco orr ortega ortiz osama=usama osamu osborne oscar osipov osipova oskar osorio ospanov ostrowski osvaldo ota otabek otar otieno otsuka otto ousmane ovchinnikov ovidiu owen owens
ozan ozcan ozdemir ozge ozgur ozkan ozlem ozturk paata paavo pablo pace pacheco padilla pagano page paige paiva paivi pakhomov palacios palle palmer palmieri palumbo pam pamela panagiotis=panayiotis
pandey panfilov pankratov panov paola paolo papadakis papadopoulos papageorgiou papp pappas pardo paris parisa parisi park parker parks parra parrish parsons parviz pascal pascale pascual pasi pat
patel patrice patricia patricio patrick patrizia patterson patton paul paula paulette paulina pauline paulo paulsen pavel pavic pavla pavlos pavlov pavlova pavlovic pawel pawlak pawlowski payam payne
paz pearson peck peder pedersen pedro peeters peggy pekka pellegrini pellegrino pelletier pena penny pentti pepe per pereira peres peretz perez peric perkins pernille perrin perry persson pervez petar
peter peters petersen peterson petersson petit petkov petr=pyotr petra petrenko petri petros petrosyan petrov petrova petrovic pettersson petukhov peyman pfeiffer pham phan phelps philip philippe
phillip phillips phoebe phuong phyllis picard piedad pierce piero pierre piet pieter pietro pietrzak pilar pillai pineda pinheiro pinna pinto piotr piotrowski piras pires pirjo pittman plamen plaza
plotnikov poghosyan pohl poirier pokorny polat polina polishchuk polyakov polyakova ponce pooja popa pope popescu popov popova popovic porter portillo pospisil postma potapov potter poulsen pouya
powell powers prado prakash prasad pratama pratt predrag preston prevost price prieto prince prins priya prochazka prokhorov prokofiev pruitt przemyslaw pugachev pugh putra putri qadir qais
qasim=qassim=qassem=kassem quan quang queiroz quentin quinn quintana quintero quiroga quiroz quoc quynh rachael rachel racz radek radoslaw radovan radovanovic radu rafael rafal raffaele raffaella
rafiq=rafik ragnar rahayu rahim=raheem rahimi rahimov=rakhimov rahman=rehman rahmani rahul rainer=reiner raisa raj raja rajan rajesh raju ralf ralph ram ramalho ramazan ramesh rami ramin ramirez
ramiro ramon ramona ramos rana randall randolph randy rangel rani rantanen rao raphael raquel rashid=rasheed rashidi=rasheedi rasmus rasmussen rasouli=rasuli rasulov rauf=raouf raul ravi ray raymond
razavi razvan rebeca rebecca recep reddy reed reese reeves regina regine rehana reid reilly reinhardt reis rekha remedios remi remy renard renata renate renato renaud rene renzo restrepo revaz
rex rey reyes reyna reynaldo reynolds reza=riza rezaei=rezai rezende rhodes rhonda riaz=riyad=riyadh ribeiro ricardo riccardo ricci rice rich richard richards richardson richmond richter rick rico
riddle ridha rie riggs rik riley rimma rinaldi rinat rincon rini rios risto rita ritter riva rivas rivera riviere rivka rizwan rizzo roach rob robbins roberson robert roberta roberto roberts robertson
robin robinson robles rocco rocha rocio rod rodionov rodney rodolfo rodrigo rodrigues rodriguez roel rogelio roger rogerio rogers rogov rohit rojas roland rolando roldan rolf rolland rollins romain
roman romano romanov romanova romeo romero romina ronald ronen rosa rosales rosalia rosana rosanna rosario rosas rose rosemary rosenberg ross rossetti rossi rostami rostislav roth rousseau roussel
roux rowe rowland roxana roxanne roy roya royer rozhkov ruben rubio ruby rudenko rudi rudiger rudolf rudolph rufino ruggero ruggiero ruiz rumen rune rupert rush ruslan russell russo rustam rusu ruth
rutkowski rutledge ruud ruzanna ruzicka ryabov ryan rybakov rybin ryo ryota ryszard sa saad saadi saarinen saavedra sabine sabir=saber sabri sabrina sachiko sadeghi=sadiqi sadie sadik sadiq=sadeq
sadowski sadykov saeeda saez safari safi safonov sahakyan sahin said=saeed=saeid=sayeed saito sajid sajjad sakai sakamoto sakurai sala salas salazar salcedo saleh=salih=salah salehi sales salgado
salim=saleem=selim salimi salinas sall sally salma salman salminen salome salonen salvador salvatore samadi saman samantha sami samir=sameer samoilov sampaio sampson samsonov samuel samuelsson samvel
sana sanchez sandberg sandeep sander sanders sandor sandoval sandra sandrine sandro sandy sani sanjar sanjay sanna sanne sano santana santiago santoro santos santosh santoso sanz saparov saputra saqib
sarah=sara sardor sargis sargsyan=sarkisyan=sargsian sari sartori sarwar sasa sasaki sato satoshi sauer saul saule savage savas savchenko saveliy savelyev savic savin sawyer saxena sazonov schafer
schilling schmidt schmitt schneider schouten schreiber schroder schroeder schubert schulte schultz schulz schumacher schuster schwartz schwarz scott sean=shaun sebastian sebastien sedlacek segun
segura seidel seitov selezniev selivanov sellers selma semenov=semyonov semenova=semyonova semyon=semen seppo sepulveda sequeira serdar serge sergeev=sergeyev sergeeva sergei=sergey=serguei sergio
serhii serhiy serik serikov serkan serra serrano seth setiawan sevgi sexton shabbir shaffer shafiq shah shahid=shaheed shahin shahram shai shakil=shakeel shakir shane shannon shapira
shapovalov sharif=shareef sharifi sharma sharon sharov sharp shaukat shavkat shaw shcherbakov shea sheila shelley shelton shepard shepherd sheppard sherman sherri sherry sherzod shestakov shetty
shevchenko shevchuk shevtsov shibata shields shigeru shilov shimada shimizu shimon shinji shira shirin shirley shirokov shlomo shoji short shota shubin shukla siamak sibel sidney=sydney sidorov
sidorova siegfried sierra sigrid sigurd sikora sikorski silke silva silvana silvas silvestri silviu simic simmons simoes simon simona simone simonyan simpson sims simsek sina sinan sinclair singh
singleton sinha sita siti sitnikov sjoberg sjoerd skinner slamet slater slawomir sloan slobodan small smeets smirnov smirnova smit smith smits snezana snezhana snow snyder soares sobczak sobolev
sofia=sophia sofie sohail=suhail soheil sokolov sokolova sokolovsky sokolowski solange solano solberg soledad soler solis soloviev=solovyov solovieva=solovyova soltani solveig somayeh sommer son sonia
sonja sophie sorensen soria sorin sorokin sorokina sorrentino sosa sota sotiris soto souza sow spears spence spencer spiridonov spyros sri srinivasan stacey=stacy stafford stan stanislav stanislaw
stankovic stanley stanton stark stavros steele stefan stefania stefanie stefano steffen stein steiner stelios stella stepan stepanov stepanova stephan stephane stephanie stephen stephens stephenson
stepien steven stevens stevenson stewart stijn stoica stojanovic stokes stone stout stoyan stoyanov strand strelkov strickland stromberg strong stuart suarez subbotin subhan subramanian sue sugawara
sugeng sugiyama suharto sukhov sulaiman=suleiman=suleyman=solomon suleimenov sullivan sultan sultani sultanov summers sunil sunita supardi suren suresh susan susana susanne susanto sutrisno sutton
suvorov suzanne suzuki svein sven svensson svetlana svoboda svyatoslav swanson sweeney sweet sykes sykora sylvain sylvia=silvia sylvie sylwia sysoev szabo szczepanski szewczyk szymanski szymczak
szymon tadashi tadesse tadeusz taha taheri tahir=taher takacs takada takagi takahashi takahiro takashi takeda takeshi takeuchi takuya tal talal talgat talib tam tamar tamara tamas tamaz tamer tammy
tamura tanaka tania taniguchi tanner tapia tapio tara taraneh taras tarasov tarasova tariq=tarek tarja taro tas tate tatiana=tatyana tavares taylor ted teemu teguh tehrani teixeira tejada tekin teles
telma temirlan temur terentiev teresa=theresa terje terrell terry tesfaye testa tetiana tetsuya thakur thanasis thang thanh thao theo theodoros thi thiago=tiago thibault thiel thierry thijs thompson
thomsen thor=tor thornton thorsen thorsten=torsten thu thuy tibor tien tiffany tigran tikhonov tikhonova tim timmermans timo timofeev timofey=timofei timothy timur tina titov titova tkachenko tkachuk
todd todor todorov todorovic toledo tolga tom tomas=thomas tomasz tomaszewski tomic tommaso tommy tomohiro tomoko tony torben tornike toro torres toshio toth toure tovar tove townsend tracy=tracey
tran trang traore travis trejo tretyakov trevor tri tristan trivedi trofimov troy trujillo trung truong tsiklauri tsuyoshi tsvetan tsvetkov tuan tucker tudor tuleuov tuncay tunde tung tuomas turgut
turner turov tursunov turunen tuula tuyet tyler uche uchida ueda ueno ufuk ugur ulf ulises ulla ullrich ulrich ulrike ulugbek ulyana ulyanov umair umarov umberto umid umit unal underwood urban
urbanski urbina uri uribe ursula urszula usman=othman=osman=uthman usmanov ustinov utami ute uvarov uwe vaclav vadim vahe vahid vakhtang valdes valdez valencia valente valentin=valentino valentina
valentine valenzuela valeria=valeriya valerie valerio valery=valeriy valle vallejo van vance vanderberg vanesa vanessa vardan vardanyan varga vargas varma=verma varvara vasile vasilev
vasiliev=vasilyev vasilieva=vasilyeva vasiliki vasiliou vasilis=vasileios vasily=vasiliy vasnetsov vasquez vasyl vaughan=vaughn vaz vazgen vazha vazquez vega velasco velasquez velazquez velez veli
veniamin vera verbeek vergara verhoeven vermeulen vernon veronica=veronika veronique vesa veselov vesely vesna viacheslav vibeke vicenta vicente vicki victoire victoria=viktoria=viktoriya vidal
vidovic vieira viet vijay vikas vikram viktor=victor viktoriia villa villalobos villanueva ville villegas vincent=vincente vincenzo vinh vinicius vinod vinogradov vinogradova violet virginia virginie
virtanen vishal visser vitale vitaly=vitaliy vito vittorio vivian viviana vlad vladan vladimir vlasenko vlasov vlasova vo vogel vogt voigt vojtech volkan volker volkov volkova volodymyr vorobyov
vorobyova voronin voronov vos vries vsevolod vu vuk vukovic vyacheslav wada wade wael wagner wahid wahyudi walczak waldemar walid=waleed walker wallin walsh walter walters walton waltraud wambui wanda
wanjiru waqar ward ware warner warren warsame wasim=waseem watanabe waters wati watkins watson watts wayan wayne weaver webb weber webster weeks weiss welch wells wendy werner wesley west wheeler
whitaker white whitehead whitney wibowo widodo wieczorek wieslaw wiggins wijaya wikstrom wiley wilfred wilfredo wilhelm wilk wilkerson wilkes wilkins wilkinson willem willems william williams willie
willis wilson wim winfried winkler winston winter winters wise wisniewski witkowski witold wladyslaw wlodarczyk wojciech wojciechowski wojcik wolf wolfe wolff wolfgang wood woodard woods woodward
workman worku wouter wouters wright wrobel wroblewski wyatt ximena xuan yaakov=yakov yadav yael yahya=yahia yair yakovlev yakovleva yakubu yamada yamaguchi yamamoto yamashita yamazaki yan yanez yann
yannick yanto yaqub=yakub=yaqoub yaroslav yasaman yasar yasemin yasin=yassin=yaseen yasir=yasser yasuhiro yasuo yates yavuz yegor yehuda yerbol yevhen yigal yildirim yildiz yilmaz yoav yoder yoel yoko
yokoyama yolanda yonatan york yoshida yoshikawa yoshiko yoshio young younis=yunus=younes yousefi=yusufi yudi yudin yuichi yuka yuki yukiko yuksel yulia yuliana yuliia yumi yumiko yuri=yury=iurii yurii
yusuf=youssef=yousef=yusef=yousuf=yosef yusuke yusupov=yusufov yuta yves yvette yvonne zachary zafar zahid zahir zahra zaid=zayd zaitsev zaitseva zajac zakaria=zakariya zakhar zakharov zakharova
zalewski zaman zamani zamora zapata zarei zarina zavala zawadzki zaytsev zaza zbigniew zdenek zdzislaw zeeshan zeki zeman zeynep zhanar zhanna zhukov zhukova zhumabekov zia ziad=ziyad ziegler
zielinski zimin zimmermann zinaida zivkovic zoe zofia zohreh zoila zoltan zoran zotov zoya zsolt zsuzsanna zubair zuev zuniga zurab zvi zygmunt zykov
`;

/** Chinese and Korean surnames and syllables of given names. */
export const COMMON_SYLLABLES = `
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao liang zheng luo song xie tang han cao deng xiao feng cheng cai peng pan yuan dong yu su ye lu wei jiang tian du ding shen fan fu zhong ren liao yao fang jin qiu xia jia gu meng ping wen jun jie jian jing ming min mei hong hua hui hai lei lan li ling long na nan ning ping qiang qin rong rui shan shu tao ting wan xiang xin xiu xue yan ying yi yong yun ze zhi bo bin bing chao
kim gim park pak bak lee rhee ri choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon kwak hwang ahn an song ryu yoo hong jeon jun ko go moon mun son bae paek baek heo hur nam sim shim noh ha yong young yeong su soo sung song seong chol cheol min hyun hyon hyeon kyong kyung gyeong hee hui ho hun hoon il in ja jae jin joo ju jong kwang mi myong myung nam ok sang sik sok suk sun tae uk un won woo
`;
