"""First names borne mostly by men or mostly by women, by ``training/first_names.py``.

From the counts of nomquamgender 0.1.4 (MIT licence, copyright 2022 Ian Van Buskirk): names at least
95 of 100 of whose bearers are of one gender. Without accents, in lower case.
"""

from __future__ import annotations

__all__ = ["FEMALE_NAMES", "MALE_NAMES"]

MALE_NAMES = frozenset(
    """aamir aaron abbas abd abdalla abdallah abdel abdelaziz abdelkader abdellah abdelrahman abdi
    abdirahman abdou abdul abdulah abdulaziz abdulkadir abdulla abdullah abdullahi abdulrahman
    abdurahman abdurrahman abe abed abel abhinav abhishek abner abraham abram abu abubakar ace
    achille achim adam adem adham adib adil adin aditya admir adnan adolf adolfo adonis adriaan
    adrian adriano afonso agustin ahad aharon ahmad ahmed ahmet aidan aiden aitor ajay akash
    akbar akhil akil akim akos akram aksel akshay alain alan alasdair alastair alban albert
    alberto albin alden aldin aldo alec alejandro aleks aleksandar aleksander aleksandr
    aleksandrs aleksey aleksi alen alessandro alessio alexandar alexander alexandr alexandre
    alexandro alexandros alexandru alexei alexey alf alfons alfonso alfred alfredo alim alireza
    alistair alister allan allen almir alois alon alonso alonzo aloysius alp alper alphonse
    altin alton alvar alvaro alvin alwin amadeo amadou amaury ambrose amedeo ameen ameer amer
    amin amir amjad ammar amon amos amr anand anas anastasios anatole ander anders anderson
    andras andre andreas andrei andrej andres andrew andrey andrian andris andrius andriy
    andrzej angelo angelos angus anil anish ankit anselm anselmo ante antero anthony antoine
    anton antoni antonin antonino antonio antonios antonis antonius antony anuar anwar apollo
    apostolos aram aras arash archer archibald archie arif arik aristide arjan arjen arjun
    arkadiusz arlo arman armand armando armen armin arnaud arne arno arnold aron arpad arran
    arron arsen arslan art artan artem arthur artin arto artur arturo artyom arun arvid arvin
    arvind aryan asad asaf asher ashish ashok ashwin asif asim aslan assad aston atakan atanas
    athanasios atif attila attilio augustin augusto augustus aurelio avi avraham axel ayaz
    ayden aydin ayhan ayman aymen ayoub ayrton ayub azad aziz balazs baptiste baris barnabas
    barney barry bart bartosz bashir basil bassam bastien batuhan behzad bekir belal ben bence
    benedict benedikt bengt beniamin benito benjamin benn bennet bennett benny benoit benson
    bentley benton berat berk bernard bernardo bernd bernhard bert bertram bertrand besnik
    bharat bijan bilal bill billy bjarne bjorn blaine boaz bob bogdan bohdan boris borys bosco
    boyan boyd brad braden bradford bradley brady brahim bram brandan branden brandon branko
    brayan brayden brendan brenden brendon brennan brent bret brian brice bright brock bronson
    bruce bruno bryan bryant bryce bryson buddy burak burhan burt burton buster byron caesar
    cain cale caleb callum calum calvin camillo camilo carl carlo carlos carlton carmelo
    carsten carter casimir caspar casper cassius cathal cedric celal celestin cem cemal cesar
    cesare cezar chad chaim charbel charles chase chester chet christer christiaan christian
    christiano christo christof christofer christoffer christoph christophe christopher
    christos cian ciaran cillian ciro clark claudio claus clay clayton clemens clement clemente
    cliff clifford clifton clint clinton clive clyde coen cole colin collin colm colton conan
    conner connor conor conrad constantin corbin cormac cornelis cornelius corrado cosimo craig
    cristian cristiano cristobal cristopher csaba curt curtis cyprian cyril dalton damian
    damiano damien damir damon danial daniel daniil danijel danil danilo danish danny dante
    danyal daoud daren dario darius dariusz darko darnell darrel darrell darren darrin darryl
    darshan darwin dave davey david davide davin davis davit davor davy dawid dawson dean
    declan deepak dejan demetrius demian demir denis dennis denver denzel dereck derek derick
    dermot derrick desmond devlin dexter dick didier diego dieter dietrich dillon dimitar
    dimitri dimitrios dimitris dinesh dino diogo dirk djamel dmitri dmitry domenic domenico
    dominic dominick dominik don donal donald donat donato donnie donovan doron douglas dov
    dragan drago drake driss duane duc dudley duke duncan dusan dustin dwain dwayne dwight
    dylan eamon eamonn earl easton eben ebenezer eberhard ebrahim eddie eddy edgar edison
    edmond edmund edoardo edouard edson eduard eduardo edvard edvin edward edwin efe efraim
    egon ehsan einar eirik eitan ekrem elbert eldar eldon eleazar eleftherios elias eliel
    eliezer elijah elio eliot eliott eliseo elliot elliott elmar elmer elmo eloi elon eloy
    elroy elton elvis elwin elwood elyas emad emanuel emeric emil emilian emiliano emilio emin
    emmanuel emmet emmett emrah emran emre endre enes engelbert ennio enoch enric enrico
    enrique enver enzo eoghan eoin ephraim ercan erdem erhan erhard eric erich erick erik erion
    erkan ernest ernesto ernie ernst erol errol ervin erwan erwin eryk espen esteban ethan
    etienne ettore euan eugen eugene eugenio evan evangelos everett evert ewan ewen eyad eyal
    ezekiel ezequiel ezio ezra fabian fabiano fabien fabio fabrice fabricio fabrizio fadi fadil
    fahad fahd faisal faiz faizan fares farhad farhan farid faris farooq farouk faruk farzad
    fateh fatih fausto fawaz faysal federico fedor feliks felipe felix ferdinand ferdinando
    ferenc fergus ferhat fernando fidel fikret filip filipe filippo finn firas flavio fletcher
    florent florian florin floyd flynn ford forrest foster fouad fox franc francesco francisco
    franciszek franck franco francois frank franklin franklyn franky frans franz fraser fred
    freddy frederic frederick frederico frederik fredric fredrick fredrik fredy friedrich fritz
    fuad furkan gabor gabriel gad gaetan gaetano ganesh gareth garret garrett garry garth gary
    gaspar gaspard gaston gaurav gavin geert gennaro geoff geoffrey georg georges georgios
    gerald geraldo gerard gerardo gergely gerhard german gerome gerrit geza ghassan ghazi
    gheorghe giacomo gian giancarlo gianfranco gianluca gianmarco gianni gideon gil gilad
    gilbert gilberto giles gilles gino giordano giorgio giovani giovanni giuliano giulio
    giuseppe gleb glen glenn godfrey godwin gokhan gonzalo gopal goran gordan gordon grady
    graeme graham grant grayson greg gregg gregor gregorio gregory griffin grzegorz guido
    guilherme guillaume guillermo gunnar gunter gunther gus gustav gustave gustavo guy habib
    hadi haidar haider haitham hakan hakeem hakim hal halil halim halit hamad hamed hamid
    hamilton hamish hammad hamza hanif hank hannes hannibal hans harald hardy hari haris harish
    harlan harold haroon haroun harris harrison harry harun harvey hasan haseeb hashim hassan
    hatem hayato haydar haytham hazem heath hector heinrich heinz helmut hendrik henning henri
    henrik henrique henry henryk herbert hercules herman hermann herve hicham hiram hiroshi
    hisham holger homer horace horacio horatio horst hossam hossein howard hristo hubert hudson
    hugh hugo humphrey husam husein huseyin hussain hussam hussein iain ian ibrahim ibrahima
    idris idriss ignacio ignatius igor iker ilan ilian ilias ilija ilir iliya ilya ilyas imad
    immanuel imran ingmar ingo inigo ioan ioannis iosif irfan irvin irving irwin isaac isaak
    isac isaiah isak ishak ishmael isidore ismael ismail ismet issac issam istvan itai italo
    itamar ivan ivano ivar ivo ivor iwan iyad izak jaan jace jacek jack jackson jacob jacques
    jafar jake jakob jakub jalal jamal jameel jamel james jamil janek janos janusz jared jari
    jarl jarod jaron jaroslav jarrod jarvis jason jasper javier jawad jaxon jay jayson jed jeff
    jefferson jeffery jeffrey jeffry jens jenson jerald jeremi jeremiah jeremias jeremie jeremy
    jeroen jerome jesper jesus jethro jim jimmy jiri joachim joakim joao joaquim joaquin job
    jochen joe joel johan johannes john johnathan johnathon johnny johnson johny jon jonah
    jonas jonatan jonathan jonathon jonny jordi jorg jorge jorgen joris jorn josef josep joseph
    josh joshua josiah josip josua josue jovan jozef jozsef juan judah julian juliano julien
    julio julius junaid junior jurgen justin justus justyn jusuf kaan kabir kacper kadir kaj
    kaleb kalman kalvin kamal kamel kamil kamran kane kareem karim karl karlo karlos karsten
    karthik kashif kasim kaspar kasper kazim kazimierz kean keanu keenan keith kelton kelvin
    kemal ken kenan kendrick kenji kenneth kenny kent kenta kenyon kenzo kerem kerim kevan
    keven kevin keyvan khaled khalid khalil khan kian kieran kieron kilian killian king
    kingsley kingston kiril kirill kirk kjell klaus knut koby koen kofi konrad konstantin
    konstantinos koray kosta kostas kourosh krish kristian kristof kristofer kristoffer
    kristopher krystian krzysztof kumar kurt kurtis kwame kyriakos lachlan laith lambert lamin
    lamine lance lancelot landon larry lars lasse laszlo latif laurens laurent lawrence layton
    lazar lazaro leander leandro leif leland lemuel lenard lennart leo leon leonard leonardo
    leonel leonhard leonid leonidas leopold leopoldo leroy lester leszek lev levent levente
    levi levin levon lewis liam lincoln lino linus lion lionel livio lloyd loic lokman lorenz
    lorenzo lothar louis loukas lowell luc lucas lucian luciano lucien lucio ludovic ludwig
    luigi luis luiz lukas lukasz luke luqman luther lyle lyndon maarten mac maciej mack maddox
    mads magnus mahad mahdi maher mahesh mahir mahmoud mahmud mahmut maik majed majid maksim
    maksym maksymilian malachi malcolm malcom malik mamadou manfred manish manoj manolis
    mansoor mansour mansur mantas manuel marat marc marcel marcelino marcello marcelo marcin
    marcio marco marcos marcus marek mariano marino marinus mario marios marius mariusz mark
    marko markos markus marlon marsel marshall mart marten martial martin martino martins
    martyn marvin marwan mason massimiliano massimo mate matei matej mateo mateus mateusz
    matheo matheus mathew mathias mathieu matias mats matt matteo matthew matthias matthieu
    mattias matyas maurice mauricio maurizio mauro maverick max maxence maxim maximilian
    maximiliano maximilien maximillian maximo maximus maxwell mazen mazhar mazin mehdi mehmed
    mehmet mehran meir melih melvin melvyn mert mervin mervyn mesut metin michael michail
    micheal michelangelo michiel mick mickael miguel mihael mihai mihail mikael mikail mike
    mikel mikhail mikkel mikko miklos mikolaj milad miles milo milos milton miquel mir mircea
    mirko miro miron miroslav miroslaw mitch mitchel mitchell mladen mohamad mohamed mohammad
    mohammed mohan mohit mohsen mohsin moise moises montgomery monty mordechai moreno moritz
    morris morten mortimer morton moses moshe mostafa mouhamed mounir mourad mousa moussa
    moustafa muhamed muhammad muhammed muhammet munir murad murat murray murtaza musa mustafa
    mustapha myles myron nabeel nabil nadeem nader nadim naeem nahum naim najib nando napoleon
    narayan naser nash nasir nasser natan natanael nataniel nate nathan nathanael nathaniel
    naveed navid nazim nazir neal ned neil nelson nemanja nemo nenad nestor neven neville
    newton niall niccolo nicholas nick nicklas nickolas niclas nico nicolae nicolai nicolas
    nicolo niels nigel nihat nikhil niklas nikolai nikolaj nikolaos nikolas nikolaus nikolay
    nikos nilo nils nimrod nixon nizar noah nolan norbert norman norris noureddine nuno obed
    octavio odin oisin okan oktay olaf ole oleg oliver olivier olli omar omer omid ondrej onur
    orazio oren orest orhan orion orlando orrin orson osama oscar oskar osman osvaldo oswald
    othman otis otto oumar ousmane oussama owen ozan ozgur ozzy pablo padraig panagiotis paolo
    pascal pasquale patric patricio patrick patrik patryk paul paulius paulo pavel pawel pedro
    per percy petar pete peter petr petro petros petrus petter phil philip philipp philippe
    phillip pierce piero pierre pieter pietro pio piotr pol poul praveen predrag preston prince
    prosper qasim quentin quinten quintin quinton rachid radu raed rafael raffaele rafi ragnar
    raheem rahim rahman rahul rainer rajan rajeev rajesh rajiv rakesh ralf ralph ram ramadan
    ramazan ramesh ramin ramiro ramiz ramon ramsey ramy ramzi randal randall randolph raoul
    raphael rashad rashid rasim rasmus rauf raul ravi raymon raymond razvan reece reed reggie
    reginald rehan reid reinhard reinhold remus renaldo renato renaud renzo reuben reuven rex
    rhett rhys riad ricardo riccardo richard richie richmond rick ricky rico ridwan rik riku
    rinaldo rishi riyad rizwan rob robert roberto roberts robinson rocco rock rocky rod roddy
    roderic roderick rodger rodney rodolfo rodolphe rodrigo roel rogelio roger rohan rohit
    roland rolando rolf rolland romain roman romano romeo ron ronald ronaldo ronan rony roscoe
    roy royce ruben rudolf rudolph rudy rufus rupert ruslan russel russell ryan ryder ryszard
    saad sabir sabri sachin sadik saeed safwan sagar sahil saif saim sajid sajjad salah saleem
    saleh salih salim salman salomon salvador salvatore samad sameer samer samir samson samuel
    samuele samy sander sandor sandro sanjay sanjeev santiago santino santo santos sarmad saul
    saverio savio sayed scot scott seamus sean sebastiaan sebastian sebastiano sebastien sedat
    sekou selim semih semir senad serafim serdar serge sergei sergej sergey sergio sergiu
    serhat serkan seth severin seyed seymour shahid shahram shakeel shankar sharif shaul shaun
    shayan sherif shimon shiv shlomo shmuel shyam sid siegfried sigmund sigurd silas silvano
    silvio simeon simo simon sinan sofiane sohail solomon soren sorin soufiane spencer spiros
    stan stanislas stanislav stanislaw stanley stavros stefan stefano stefanos steffan steffen
    stein stelios stellan sten stepan stephan stephen sterling stevan steve steven stewart stig
    stuart sulaiman sulayman suleiman suleman suleyman sullivan sumit sunil suraj suresh sven
    sylvain sylvester szymon tadeusz taha tahir takashi takeshi talal talha tamas tamer tamim
    tamir taner taras tarek tareq tarik tariq taro ted teddy teodor teodoro terence terrance
    terrence thaddeus theo theodor theodore theodoros thiago thibault thibaut thierry thom
    thomas thor thorsten tiago tibor tim timmy timo timon timothee timothy timur tino tito
    titus tiziano tobias tod todd todor tolga tom tomas tomasz tomislav tommaso tommy tor
    torben torsten travis trent trevor trey tristan trond troy trystan tuan tudor turan tyrell
    tyron tyrone tyson ugo ulf ulrich ulrik umar umberto umut uriel usama usman uwe vaclav
    vadim vahid valdemar valentin valentino valerio vance vasco vasil vasile vasilis vaughn
    vedat veli vernon vicente victor viggo vijay vikas vikram viktor vinay vince vincent
    vincenzo vinod virgil vishal vitaly vito vitor vittorio vivek vlad vladimir vladislav
    volker volodymyr vuk vytautas wade wael wahid waldemar waldo waleed wali walid wallace
    walter walther warner warren wasim wassim wayne wendell werner wesley westley weston wiktor
    wilbert wilbur wilfred wilfrid wilfried wilhelm will willard willem willi william willis
    wilmer wilson wilton wim winston witold wojciech wolf wolfgang wolfram woody wyatt xander
    xavier yahya yakov yakup yanis yann yannick yannis yaroslav yasar yaseen yaser yasin yasir
    yasser yassin yassine yassir yavuz yazan yazid yehuda yoav yoel yohan yonas yonatan
    yonathan yordan yosef youcef younes yousef yousif youssef yousuf yuji yunus yuriy yusuf
    yuvraj yvan zac zach zacharia zachariah zacharias zacharie zachary zachery zack zackary
    zafar zahid zahir zaid zain zak zakaria zakariya zaki zakir zander zayd zayn zbigniew
    zeeshan zeke zeki zeno zenon ziad ziggy ziyad zlatan zoltan zoran zsolt""".split()
)

FEMALE_NAMES = frozenset(
    """aaliyah abbie abby abigail ada adaline adela adelaide adele adelia adelina adeline adelle
    adina aditi adora adriana adrianna adrianne adrienne agata agatha agathe agnes agnese
    agnieszka ahlam aicha aida aila aileen aili aimee aina aine aisha aisling aislinn aiyana
    aiza aja alaina alana alanis alanna alannah alayna alba alberta albertina albina alda alea
    alecia aleena alejandra aleksandra alena alesha alesia alessandra alessia aleta alexa
    alexandra alexandria alexia alexsandra alia aliana alica alice alicia alicja alida alina
    aline alisa alise alisha alisia alison alissa aliya aliyah aliza alize allegra allyson alma
    almira alona alondra althea alvina alya alyce alycia alysa alysha alysia alyson alyssa
    amaia amalia amalie amanda amandine amaya amber ambra amela amelia amelie amie amina aminah
    aminata amira amirah amna amra amrita amy ana anabel anabela anabella anabelle anahita
    anais anamaria anastacia anastasia anastasija anastasiya anca andreea andreia andriana
    andrina aneta anette angela angele angelia angelica angelika angelina angeline angelique
    angie ani ania anica aniela anika anila anina anisa anisha anissa anita anja anjali anjana
    anke ann anna annabel annabell annabella annabelle annalisa annalise annamaria annamarie
    anne anneli annelie annelies anneliese annelise annemarie annetta annette anni annick annie
    annika annmarie anny anouk anthea antje antoinette antonella antonette antonia antonietta
    antonina anu anya aoife april arabella aretha ariadna ariadne ariana ariane arianna arianne
    ariela ariella arielle arina arleen arlene arlette artemis arwa arwen arzu asha ashlee
    ashleigh ashlyn asia asiya asli asma asmaa asta astrid asya athanasia athena athina audrey
    augusta aura aurelia aurelie aurora aurore autumn ava aviva avril awa aya ayah ayana ayanna
    ayda ayesha ayla ayleen aylin aynur ayse ayten aziza azra babette bahar barbara basma bea
    beata beate beatrice beatrix beatriz becky belen belinda bella belle benedicte benita bente
    berenice bernadette bernadine bernice berta bertha bess beth bethany betina betsy bettina
    betty beverley beverly bianca bianka bibi bibiana bina birgit birgitta blanca blanche
    blanka bonita bozena bree brenda brenna bria briana brianna brianne bridget brigita
    brigitta brigitte brita britta brittany brittney bronwyn bruna bryanna burcu bushra caitlin
    caitlyn calista calla callie camelia camila camilla candace candice candida candy caprice
    cara caren carina carine carissa carla carlene carlota carlotta carly carmela carmelita
    carmen carmina carola carole carolin carolina caroline carolyn carolyne carrie caryn
    casandra cassandra cassia cassie catalina catarina cate caterina catharina catharine
    catherina catherine cathleen cathrine cathryn cathy catia catrina catriona cayla cecelia
    cecile cecilia cecily celena celeste celestina celia celina celine chana chanel chanelle
    chantal chantel chantelle charissa charity charleen charlene charline charlize charlotta
    charlotte charmaine chaya chelsea chelsey chelsie chelsy cherie cherry cheryl chiara chioma
    chloe chrissy christa christabel christel christelle christiana christiane christina
    christine chrystal ciara cindy cinzia claire clara clarice clarissa clarisse claudette
    claudia claudine clea clementine cleopatra cloe clotilde coco colette colleen collette
    constance constantina cora coral coralie cordelia corina corine corinna corinne cornelia
    corrine cosette crista cristal cristina cristine crystal cynthia dafne dagmar dahlia daina
    daisy dalia dalila damaris damla danae dania danica daniela daniella danielle danijela
    danika danna danuta danya daphne daria darina darja darla darlene darya davida davina dawn
    dayana dayna dea deana deanna debbie debby debora deborah debra deena deepa deirdre delfina
    delia delilah della delphine demetra demi dena denice denisa denise desiree despina diana
    diandra diane dianna dianne dilara dilek dimitra dina dinah dionne dita divya dolly dolores
    domenica dominica dominika dona donatella donia donna dora dorcas doreen dorina dorinda
    doris dorota dorothea dorothee dorothy ebba ebony ebru ecaterina eda edda edina edita edith
    edna edwina effie egle eila eileen eira ekaterina ela elaina elaine elana elda eleana
    eleanor eleanora eleanore electra elektra elen elena elene eleni eleonora eleonore elfriede
    eliana eliane elicia elida elif elin elina eline elinor elinore elisa elisabet elisabeth
    elisabetta elise elissa elita eliza elizabeta elizabeth elizaveta elka elke ella elle ellen
    ellena elli ellie elly elma elmira elna elodie eloisa eloise elona elora elouise elsa else
    elsie elsy elva elvina elvira elyse elysia elyssa elzbieta ema emanuela emelia emelie
    emeline emely emese emiko emilee emilia emiliana emilie emilija emily emina emine emma
    emmanuela emmanuella emmanuelle emmeline emmi emmie emy ena enisa enya erica ericka erika
    erina erinn erma erna ernestine eryn esha esma esmee esmeralda esperanza estela estella
    estelle ester estera esther estrella eszter ethel etta eugenia eugenie eunice eva evangelia
    evangelina evangeline eve evelin evelina eveline evelyn evelyne evgenia evi evie evita evy
    ewa ewelina ezgi fabiana fabienne fabiola fadwa faith faiza fannie fanny farida farrah
    fatiha fatima fatimah fatma fatou fatoumata faye federica felicia felicity fernanda fia
    filipa filippa filiz filomena fina fiona fiorella flavia fleur flora florence florencia
    florentina florina florinda franca frances francesca francine francisca francoise franziska
    freda freja freya freyja frida frieda gabriela gabriella gabrielle gaelle gaia gala galina
    gemma geneva genevieve georgette georgia georgiana georgina geraldine gerda gertrud
    gertrude ghada ghislaine giada gianna gilda gina ginny giorgia giovanna gisela gisele
    gisella giselle gita giulia giuliana giuseppina gizem gladys glenda gloria glynis golda
    gordana grace gracia gracie graciela grazia graziella greta gretchen gretel gretta griselda
    gudrun gwen gwendolen gwendoline gwendolyn gwyneth habiba hadia hafsa hajar hala haley
    halima halina hana hania hanifa hanna hannah hanne hannelore harmony harriett hatice hava
    hawa haya haylee hayley haylie hazel heather heba hedda heide heidi heidy helen helena
    helene helga helina hellen heloise henna henrietta henriette hera hermina hermine herta
    hester hiba hilda hilde hollie honey hope houda huda ibtisam ida ieva ilana ilaria ileana
    iliana ilka ilona ilsa ilse imelda imogen ina inara inaya india indira ines inessa inez
    inga ingeborg inger ingrid inka inna ioana ioanna iona ipek iqra irena irene irina iris
    irma iryna isabel isabela isabell isabella isabelle isadora isha isis isla isobel isra
    israa iulia iva ivana ivanka ivanna ivona ivonne ivy iwona iza izabel izabela izabella
    jaana jacinta jaclyn jacqueline jacquelyn jada jade jaimee jamila jana janel janelle
    janessa janet janette janice janie janina janine janita janna jannah jannat jasleen jasmina
    jasmine jasna jayda jayne jazmin jazmine jeane jeanette jeanie jeanine jeanna jeanne
    jeannette jeannie jeannine jelena jemima jemina jemma jenifer jenna jenni jennie jennifer
    jenny jessica jessika jill jillian jimena joana joanie joanna joanne jocelyne jodie joelle
    johana johanna johanne jolanda jolanta joleen jolene jolie jordana josefa josefina josefine
    josephina josephine josette josiane josie jovana jovita joy joyce juana juanita judit
    judith judy julia juliana juliane julianna julianne julie julienne juliet julieta julietta
    juliette julija juline julita jumana justina justine justyna jutta kady kaela kaia kaija
    kailey kaitlin kaitlyn kaja kala kalina kamila kamilla kaori karima karin karina karine
    karissa karla karlie karly karmen karolina karoline karyn kasandra kassandra katalin
    katalina katarina katarzyna kate katelyn katerina katharina katharine katherina katherine
    kathleen kathlyn kathrin kathrine kathryn kathy kati katia katie katina katinka katja
    katlin katrin katrina katrine katy katya kavita kaycee kayla kaylee kayleigh kaylie kaylin
    keila keira keisha kelli kellie kelsie kendra kenza keren kerstin keshia kezia khadija
    khadijah kiana kiara kiera kimberley kimberly kinga kirsten kirsti kirstie kirstin kirsty
    kitty klara klaudia kornelia kourtney krista kristal kristel kristi kristie kristin
    kristina kristine kristy krystal krystyna ksenia kubra kyara kyla kylie kyra laetitia laia
    laila laina lalita lamia lana lani lara larisa larissa latifa latoya laura laure laureen
    laurene lauretta laurianne laurine lauryn lavina lavinia layla lea leah leana leandra leann
    leanna leanne leda leeann leeanne leela leena leia leila leilani lejla lela lelia lena lene
    lenka lenora lenore leona leonarda leonie leonor leonora leonore leora leticia letitia
    letizia lexi lexie leya leyla lia liah liana liane lianna lianne licia lida lidia lidija
    liisa lila lilah lili lilia liliana liliane lilianna lilie lilith lilja lilla lilli lillie
    lilly lily lilyana lina linda line linette linna linnea lisa lisbeth lise lisette lissa
    lita liv livia liz liza lizbeth lizette lizzie lizzy lola lolita lona lora loraine loredana
    loreen lorelei lorena lorene lorenza loreta loretta lori lorie lorina lorine lorna lorraine
    lotta lotte lotti lottie louisa louise lourdes luana luanne luci lucia luciana lucie
    lucienne lucille lucinda lucy ludmila luella luisa luise luiza lula luna luz lydia lydie
    lyla lynda lyndsey lyne lynette lynne lynnette lynsey lyra mabel maddalena maddie madelaine
    madeleine madelene madeline madelyn madge madina maelle maeva maeve mafalda magali magda
    magdalena magdalene maggie maha maia maida maija maira maire maisa maisie maite maiya maja
    majda mala malaika malena malgorzata malia malika malina malinda malissa malka malvina
    mamie manal manda mandy manisha manon manuela manuella mara marcela marcelina marcella
    marcia marcie marcy maren margaret margareta margarete margaretha margarette margarida
    margarita margaux margherita margie margit margo margot margret marguerite mari maria
    mariah mariam mariama mariana mariann marianna marianne maribel marica marie marieke mariel
    mariela mariella marielle marietta mariette marija marijana marika mariko marilia marilou
    marilyn marina marine marisa marisol marissa marit marita maritza mariya marja marjorie
    marla marlena marlene marlie marni marnie marsha marta martha marthe martina martine
    martyna marwa mary marya maryam maryann maryanne marylin marylou maryse masha mathilda
    mathilde matilda matilde maud maude maura maureen mavis maxine maya mayla mayra maysa
    meagan medina meena meera meg megan meghan meghann megumi meike melani melania melanie
    melany melba melia melina melinda melisa melissa melita mellisa mellissa melodie melody
    melonie meral mercedes mercy meri meriam meriem merita meryem meta mette mia micaela
    michaela michela micheline michelle midori mihaela mikaela mikayla mila milana milda
    mildred milena miley milica milka milla millicent millie milly mimi mina mindy minerva
    minna minnie mira miranda mireille mirela mirella mireya miriam mirjam mirjana mirna miryam
    misty mitzi miya miyuki moira mollie molly mona monia monica monika monique morena morgana
    morgane moriah mouna muna munira murielle mya mylene myra myriam myrna nabila nada nadezhda
    nadia nadina nadine nadira nadiya nadja nadya nahla naia naila naima naira najma najwa nala
    nancy nandini nanette naomi naomie nara natacha natalia natalie natalija natalina nataliya
    nataly natalya natasa natascha natasha nathalia nathalie nawal naya nayla nazli nea neda
    neela neha neila nela neli nelia nella nelli nellie nelly nena nerea nessa nia niamh nicole
    nicoleta nicoletta nicolette nicolina nicolle nida nikole nikoleta nikoletta nikolina nila
    nina nisa nisha nita noelia noella noelle noemi noemie nola nona noora nora norah noreen
    norma noura nuray nuria nyla octavia odette odile ofelia oksana olena olga olive olivia
    oliwia ona oona ophelia oriana ornella otilia ozlem paloma pamela pandora paola parisa
    patience patricia patrizia patrycja patti paula paulette paulina pauline pearl peggy
    penelope penny peri perla petra petrina petronella philippa philomena phoebe phyllis pia
    pilar pinar piper pippa pola polina polly poppy portia princess prisca priscilla priya
    priyanka prudence queen queenie rabab rabia rachael racheal rachel rachele rachelle rada
    rafaela raffaella rahel rahma raina raisa raissa rakel ramona randa rania raphaela raquel
    rawan raya rayna razan rebeca rebecca rebecka rebeka rebekah rebekka reem reema reena
    regina regine reina reka rena renata renate renee reyna rhea rhiannon rhoda rhona rhonda
    ria riana rianne richelle rika rima rina risa rita roberta robina rochelle roisin roksana
    rola romana romina romy rona ronda ronja rosa rosalia rosalie rosalina rosalind rosalinda
    rosaline rosalyn rosana rosanna rosanne rosaria rose roseanne roseline rosella roselyn
    rosemarie rosemary rosetta rosie rosina rosita roslyn rossana rosy rowena roxana roxane
    roxanna roxanne roya roza rozalia rubi rubina ruby runa rut ruta ruth saara sabina sabine
    sabrina sadaf sade sadia sadie safia safiya sahar sahara sahra saida saima saira sakina
    saliha salima salina sally salma salome salwa samanta samantha samara samia samina samira
    samiya samra sana sanaa sanda sandie sandra sandrine sania saniya sanna sanne santina
    saoirse sara sarah sarai sarika sarina sarita saskia savanna savannah scarlet scarlett seda
    seema selena selene selin selina seline selma sema semra serafina serena serene serina
    sevda severine shabana shabnam shaila shaina shakira shalini shana shanaya shania shanice
    shanna shannen shara shari sharleen sharlene sharon sharona shauna shawna shawnee shayla
    shayna shazia sheena sheila shelley shelly sheree shereen sherilyn sherry sheryl shira
    shireen shirin shirley shivani shona shoshana sia siana sibel sibylle sidra siena sienna
    sierra signe sigrid siham silke silvana silvia silvie simona sindy sinead siobhan sira siri
    sofi sofia sofie sofija sofiya sofya soha solange solveig sonali sonia sonja sonya sophia
    sophie staci stacie stefani stefania stefanie stefany steffi stela stella stephania
    stephanie stephany stina sue sumaya summer suna sunita susan susana susann susanna susannah
    susanne susie susy suzan suzana suzanna suzanne suzette suzi suzie suzy svea svenja
    svetlana sybil sybille syeda sylvia sylvie sylwia tabatha tabitha tahira taina talia talita
    talitha talya tamara tamia tamika tammy tania tanisha tanja tanya tara tasha tasneem tasnim
    tatiana tatjana tatyana taya tayla teodora teona teresa terese tereza tess tessa tessie
    thais thalia thea thelma theodora theresa therese theresia thora tia tiana tianna tiara
    tiffani tiffanie tiffany tijana tilda tillie tilly tina tisha tiziana tonia tonya tova tove
    tracie tricia trina trisha trude trudi trudy tyra ulla ulrike una ursula urszula ute
    valencia valentina valeria valerie vanda vanesa vanessa vania varvara vasiliki veda velma
    venus vera verena verna verona veronica veronika veronique vesna vicki vickie vicky
    victoria vida vienna viktoria viktorija vilma viola violet violeta violetta violette
    virginia virginie vittoria viviana viviane vivianne vivienne wafa wanda wendi wendy
    weronika wiktoria wilhelmina willa willow wilma winifred winona xena xenia ximena yana
    yanina yara yasemin yasmeen yasmin yasmina yasmine yelena yolanda yolande yousra yulia yumi
    yuna yusra yvette yvonne zahra zaina zainab zaira zakia zara zarah zaria zarina zaynab
    zehra zeina zeinab zelda zena zenia zeynep zina zita ziva zlata zoe zoey zofia zohra zoi
    zora zoya zuzana zuzanna""".split()
)
