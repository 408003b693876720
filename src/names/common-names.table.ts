/**
 * Given names and surnames that very many people bear, by language; words joined by `=` are spellings of one name.
 * Written from general knowledge of name statistics. Two uses: such a name is little evidence by itself, and two
 * different names of this list are two names and no misspelling of one another.
 */
export const COMMON_NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
joshua kenneth kevin brian=bryan george edward ronald timothy jason jeffrey=geoffrey ryan jacob gary nicholas=nicolas=nikolaos eric=erik jonathan stephen larry justin
scott brandon benjamin samuel gregory frank alexander=aleksandr raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary
peter kyle walter ethan jeremy harold keith roger noah gerald terry sean=shaun austin carl arthur lawrence dylan jesse jordan bryan billy
joe bruce gabriel logan albert willie alan=allan=allen juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis
martin craig stanley leonard dale curtis norman simon duncan donovan ian colin graham neil nigel barry ross stuart gordon derek
mary patricia jennifer linda elizabeth barbara susan jessica sarah=sara karen lisa nancy betty margaret sandra ashley kimberly emily donna
michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
nicole helen samantha katherine=catherine=kathryn christine debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria
ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice
ann kathy sherri jill sally katelyn claire lucy alice grace sophie charlotte julia irene rosa carolina catalina helena diana
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson taylor moore jackson
lee thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright torres nguyen hill flores
green adams nelson baker hall rivera campbell mitchell carter roberts phillips evans turner parker edwards collins stewart morris
murphy cook rogers reed bailey cooper richardson howard ward cox watson brooks wood bennett gray hughes price myers long foster
sanders ross powell sullivan russell fisher marshall henderson barnes webb simpson crawford graham murray mason hunt black palmer shaw holmes
carlos luis jorge pedro manuel francisco antonio miguel rafael fernando alberto ricardo eduardo roberto sergio javier alejandro mario oscar
raul ramon jesus enrique jaime arturo alfredo andres diego pablo julio hugo cesar guillermo gustavo ernesto ruben victor ignacio felipe
ana carmen isabel pilar dolores rosario luz guadalupe alicia margarita claudia leticia monica adriana gabriela silvia lorena joaquin joaquina
perez gomez fernandez diaz alvarez jimenez ruiz moreno munoz alonso gutierrez romero navarro dominguez vazquez ramos gil ramirez serrano blanco
molina morales suarez ortega delgado castro ortiz rubio marin sanz iglesias nunez medina garrido santos castillo cortes lozano guerrero cano
prieto mendez cruz calvo gallego vidal leon herrera pena flores cabrera campos vega fuentes reyes aguilar vargas mendoza rojas silva
silvas santos oliveira souza lima pereira ferreira costa rodrigues almeida nascimento carvalho araujo ribeiro joao jose antonio paulo melo
andrade machado rocha teixeira moreira cardoso barbosa
hans klaus wolfgang peter jurgen dieter manfred helmut uwe stefan andreas thomas matthias ralf bernd monika ursula petra sabine renate helga ingrid
muller schmidt schneider fischer weber meyer=meier=maier wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange
jean pierre michel andre philippe alain bernard jacques marie francoise monique nathalie isabelle dubois durand leroy moreau simon laurent lefebvre bertrand roux fournier girard bonnet
giuseppe giovanni francesco luigi angelo vincenzo salvatore domenico rossi russo ferrari esposito bianchi romano colombo ricci
lars anders nils erik sven bjorn olaf johan karl gustav mikael jan johansson=johanson andersson karlsson nilsson eriksson larsson olsson persson svensson hansen jensen nielsen larsen
pedersen olsen kristensen astrid ingrid birgit korhonen virtanen
ivan petr sergei=sergey=serguei aleksandr dmitri=dmitry=dmitrii andrei=andrey alexei=aleksei=alexey=aleksey mikhail nikolai=nikolay vladimir viktor=victor yuri=yury=iurii oleg igor boris pavel roman maxim=maksim ruslan anatoly=anatoliy=anatolii evgeny=yevgeny=evgenii vasily=vasiliy vitaly=vitaliy konstantin denis anton  kirill artem=artyom ilya stanislav vyacheslav vadim valery=valeriy gennady leonid yegor timur
elena=yelena olga irina natalia=natalya svetlana tatiana=tatyana ekaterina=yekaterina anastasia galina lyudmila nadezhda marina yulia oksana vera nina
ivanov petrov sidorov smirnov kuznetsov popov vasiliev=vasilyev sokolov mikhailov novikov fedorov morozov volkov alekseev=alekseyev=alexeev lebedev semenov=semyonov egorov=yegorov pavlov kozlov stepanov nikolaev=nikolayev orlov andreev=andreyev makarov nikitin zakharov zaitsev soloviev=solovyov borisov yakovlev grigoriev=grigoryev romanov vorobyov sergeev=sergeyev kuzmin frolov alexandrov=aleksandrov dmitriev=dmitriyev korolev gusev kiselev ilyin maksimov polyakov sorokin vinogradov kovalev belov medvedev antonov tarasov zhukov baranov filippov komarov davydov belyaev gerasimov bogdanov osipov sidorov matveev titov markov mironov krylov kulikov karpov vlasov melnikov denisov gavrilov tikhonov kazakov afanasyev danilov
mohammad=muhammad=mohammed=mohamed=mohamad=mohammd=mohamud=muhammed=mehmet=mohd=magomed ahmad=ahmed=ahmet=akhmed ali=aly=aliy hassan=hasan=hasen hussein=hussain=husain=hossein=husayn=husseini mahmoud=mahmud=mahmood=mehmood ibrahim=ebrahim=ibraheem mustafa=mostafa=moustafa omar=umar=omer yusuf=youssef=yousef=yusef=yousuf=yosef khalid=khaled saleh=salih=salah said=saeed=saeid=sayeed abdullah=abdallah abdulrahman=abdrahman karim=kareem rahim=raheem hamid=hameed khalil jamal=gamal=djamel kamal=kamel nasser=nasir=naser tariq=tarek samir=sameer rashid=rasheed walid=waleed faisal=faysal bilal amir=ameer aziz majid=majeed rahman=rehman hamza=hamzah ismail=esmail salim=saleem=selim adel=adil anwar=anwer fahd=fahad sultan zaid=zayd malik=malek qasim=qassim=qassem=kassem bashir=basheer habib=habeeb latif jabbar ghani nur=noor imran iqbal akhtar shah khan begum bibi fatima=fatimah=fatma zahra aisha=aysha maryam=mariam mehdi=mahdi reza=riza javad=jawad abbas akbar asghar mohsen=muhsin masoud=masud majid saad saadi
hosseini=hussaini=husseini mohammadi ahmadi karimi rahimi hashemi moradi jafari rezaei=rezai mousavi=musavi sadeghi ebrahimi rostami ghasemi akbari kazemi heidari
yilmaz kaya demir celik sahin yildiz ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt mehmet mustafa ali huseyin emre murat
singh kumar sharma gupta patel verma raj rao reddy nair devi das ravi sanjay rajesh anil sunil vijay ashok priya anita sunita
tanaka sato suzuki takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue kimura hayashi shimizu takeshi hiroshi kenji
cohen levi mizrahi peretz biton dahan friedman katz goldberg moshe yosef yaakov avraham
kovacs nagy toth szabo horvath novak svoboda dvorak kowalski nowak wisniewski wojciechowski kaminski lewandowski popescu ionescu
santos reyes cruz bautista ocampo garcia mendoza tomas andrade dela
`;

/** Chinese and Korean surnames and syllables of given names. */
export const COMMON_SYLLABLES = `
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao liang zheng luo song xie tang han cao deng xiao feng cheng cai peng pan yuan dong yu su ye lu wei jiang tian du ding shen fan fu zhong ren liao yao fang jin qiu xia jia gu meng ping wen jun jie jian jing ming min mei hong hua hui hai lei lan li ling long na nan ning ping qiang qin rong rui shan shu tao ting wan xiang xin xiu xue yan ying yi yong yun ze zhi bo bin bing chao
kim gim park pak bak lee rhee ri choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon kwak hwang ahn an song ryu yoo hong jeon jun ko go moon mun son bae paek baek heo hur nam sim shim noh ha yong young yeong su soo sung song seong chol cheol min hyun hyon hyeon kyong kyung gyeong hee hui ho hun hoon il in ja jae jin joo ju jong kwang mi myong myung nam ok sang sik sok suk sun tae uk un won woo
`;
