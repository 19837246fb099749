"""Given names in Latin letters, both genders, folded: transcriptions, and the names of neighbours near and far.

Names that are words of bodies' names as well (Hope, Liberty, Justice) are left out.
"""

LATIN = """
    aad aarne aaron aase aasmund abai abdul abdulla abdullah abdulrahman abel abigail abraham achim ada adaeze adair
    adalbert adebayo adel adelaide adele adelheid adeline adem adham adina adnan adolfo adomas adriaan adrian adriana
    adrianna adrien afaf afnan afonso agata agatha agathe aghasi agnar agne agnes agnese agneta agnieszka agoston agung
    agustin ahmad ahmed ahmet aibek aicha aida aidan aigerim aigul aija aiko aileen ailsa aiman aimee ainars aino ainur
    ainura aisha aiste aisulu aivar aivars ake akif akinyi akira akmal akos akram aksel aksinia akua alaa aladar alain
    alan alasdair alastair albane albert alberto albinas albrecht aldas aldis alec aleg alejandra alejandro aleksandar
    aleksander aleksandr aleksandra aleksandrina aleksei aleksej aleksey aleksi aleksiej aleksy alesandra alessandra
    alessandro alessia alessio alesya alev alevtina alexa alexander alexandr alexandra alexandre alexandros alexandru
    alexei alexej alexey alexi alexia alexios alexis alexy alf alfhild alfonso alfreda alfredo alger algernon algimantas
    algirdas algis ali alia aliaksandr aliaksandra aliaksei aliaksey aliaxandr alibek alice alicia alicja alieh alin
    aline aliona alise alisher alison alistair alix aliya aliz allan allen allison alma almaz almudena alois aloisia
    alonso alper altan alun alva alvard alvaro alvin alvydas alwin alwyn alyaksandr alyaksei alyaksey alyona alyosha
    alyssa alzbeta amabel amadou amal amalie amanda amandine amani amara ambraziejus ambrose amelia amelie aminata amine
    amir amira ammar amos amr amy ana anahit anais anano anar anas anastasia anastasiia anastasios anastasiya anastazja
    anatoli anatolii anatoliia anatoliy anatoly anca anders andjela andor andra andre andrea andreas andree andrei
    andres andrew andrey andrii andrij andris andrius andriy andrus andrzej aneta anete anett anette aneurin anezka ange
    angela angele angelica angelika angeliki angelina angelo angus anhelina ani ania aniela aniko anil anja anke anker
    ann anna annabel annabella annabelle annalena annalisa anne annegret anneke anneli annelie annelies anneliese
    annelise annemarie annette anni annick annie annika annikki anouk anselm anssi antal antanas anthea anthony antje
    antoine antoinette antonella antoni antonia antonin antonina antonio antonis antra ants antti anu anvar anwar anya
    anzhalika anzhela anzhelika aphra apolline apostolos arabella araceli arailym araksi aram araminta aranka arash araz
    archibald archie archil ariana ariane arianna arie arild arina aris aristotelis arja arjen arjun arkadi arkadii
    arkadiusz arkadiy arkady arlene arlo arman armand armando armelle armen armin armine arnar arnaud arne arnhild arnis
    arno arnold arnoldas aron arpad arpi arpine arsen arseni arseniy arseny arta artak artashes artem arthur artiom
    artis arto artsem artsiom arturas arturo artush artyem artyom arun arunas arus arvid arvids arvis arvo arwa arzu asa
    asad asbjorn asel asgeir asha asher ashley ashot ashraf asiye askar asko aslaug asle asli asma asmaa assel asta
    astghik astrid asuman asya athanasios athelstan atilla attila aubin aubrey aude audra audrey audrius audrone audun
    augustin augustine augusto augustus auli aune aurel aurelia aurelie aurelien aurore ausma ausra ausrine auste
    austeja austin ava avet avetik avtandil axel axelle aya ayaan ayaz aybek aydan aydin aygul ayhan ayla aylin ayman
    aynur ayse aysegul aysel aysun aytac aytan azadeh azamat azariah azat azer azimbek aziz aziza azizbek babak
    babatunde badr badri bagrat baha bahar bahman bahram baia baiba bakhtiyar bakhtiyor bakyt balazs balint balthazar
    balys baptiste barbora baris barna barnabas barnaby barney barry bart bartholomew bartlomiej bartosz basak basil
    basile basma bassam bastian bastien bathsheba batoul batuhan bauyrzhan beata beate beatrice beatrix beatriz becky
    bedri bedrich begimai begum behnaz behrouz behzat beka bekzat bela belen belgin belinda bella belma bence benedek
    benedetta benedetto benedict benedicta benedicte benedikt bengt benita benito benjamin bennett benoit bente berenice
    berfin berik berit berk berkay bernadeta bernadett bernadette bernard bernardo bernd bernhard bernhardine bernice
    bert bertalan bertha berthold bertie bertil bertold bertram bertrand besik beso bess bessie beth bethan bethany
    betsy bettina betty beverley bevis bianca bianka bilal bilge billy bilqis binnaz birger birgir birgit birgitt
    birgitta birgul birna birte birthe biruta birute bjarne bjorg bjorn blair blaise blanca blanche blandine blanka
    blazej blazena blythe bo bodil bodo bogdan boglarka bogumil bogumila boguslaw boguslawa bohdan bohdana bohumil
    bohumila bohuslav bojan bojana bolat boleslaw bongani bonnie borghild boris borislav borivoj borje borys bota
    botagoz boyan boyd bozena bozidar bram brandon branimir branislav branka branko branwen breanna brenda brendan
    bretislav briallen brian bridget brigid brigita brigitta brigitte brita britt britta brone bronislava bronislaw
    bronislawa bronislovas bronius bronwen bruce bruna bruno bryan bryce bryn brynjar bryony budi bulent bunty burak
    burcu burkhard bushra busra cagatay cagla caio caitlin caleb callum calum calvin camelia cameron camilla camille
    canan candace caner cansu cara caradoc carin carina carine carl carla carlo carlos carlota carlotta carmela carmen
    carol carole carolien carolin carolina caroline carolyn carrie carsten caspar casper cassandra cassius catalin
    catalina catarina caterina cathal catherine cathleen cathy catriona cavit cecil cecile cecilia cecily cecylia cedric
    cees celal celeste celestin celestine celia celina celine cem cemal cemil cemile cengiz ceri cerys cesar cesare
    ceslovas cetin cevdet cezary chandra chantal charalambos charis charlene charles charlie charline charlotte chen
    cheryl chester chiara chidi chinedu chingiz chinonso chloe chris chrissie christa christabel christel christelle
    christer christiane christie christina christine christof christoph christophe christopher christos cian ciara
    cicely cihan cinzia ciprian clair claire clara clarence clarice clarissa clarisse clark claud claude claudette
    claudia claudine claudio claudiu claudius claus clayton clemence clemens clement clementina clementine cleo clifford
    clinton clive clodagh clothilde clotilde clovis coen colette colin colleen colm concetta connor conny conor conrad
    constance constantin constantine constanze cora coralie cord cordelia corentin corina corinna corinne cormac cornel
    cornelia cornelius corrado corrie cosima cosimo coskun cosmin cosmina cosmo costel costin courtney craig cressida
    crispin cristian cristiano cristina cristobal csaba csilla ctibor curtis cuthbert cynthia cyprian cyprien cyril
    cyrille cyrus czeslaw czeslawa daan dace dag dagfinn dagmar dagny daiga daina dainis dainius daisuke daiva dalal
    dalia dalibor dalius damaris damian damiano damien damon dan danguole danica daniela daniele daniella danielle
    daniil danijel danijela danil daniyar danny danute danylo daphne darcy daria darina dario darius dariusz dariya
    darragh darrel darren darryl darya daryl dasha dato daumantas dauren dave davi davide davit dawid dawson deanna
    dearbhla debbie debora deborah debra declan deepa deepak defne deimante deirdre deividas dejan delia delilah
    delphine demelza demet demetrius denes denis denisa denise deniz dennis denys denzil derek dermot derrick desdemona
    desislava desmond desta detlef detlev devin dewi dezso diana diane dianne diarmuid didier didzis diego dieter
    diethelm dietmar dietrich dilan dilara dilbar dilek dilnoza dilshod dilys dima dimitar dimitra dimitrije dimitrios
    dimitris dina dinah dinara dinmukhamed dino dinsdale diogo dirk dita dmitri dmitrii dmitrij dmitriy dmitry dmytro
    dobromil doina dolores domas domenico dominic dominik dominika dominique don donal donald donatas donatella donato
    donna donovan dorcas doreen dorian dorien dorin dorina doris dorota dorothea dorothee dorothy dorottya dorthe dougal
    douglas dovile dovydas dragan dragana dragica drago dragos drahomira drusilla dudley dugald dumitru duncan dunstan
    dusan dusica dustin duygu dwight dylan dympna dziana dzintars dzintra dziyana dzmitri dzmitriy eamon eamonn ebba
    ebenezer eberhard ebru ece ecevit eckart eckhard ed edda eddie edeltraud eden edgar edie edita edith edmond edmund
    edna edoardo edouard edson eduarda eduardas eduardo eduards edvardas edvin edward edwin edwina eerik eero eeva effie
    efim efrosinia egbert egidijus egil egils eglantine egle egon egor eha eija eike eila eileen eilidh eilif eimantas
    eimuntas einar eino eirik eirlys eivind ejnar eka ekaterina ekaterine ekateryna ekin ekrem elaine elchin eldar
    eldred eleanor eleazar eleftheria elemer elena elene eleni eleonora eleonore elfriede eli eliane elias elif elijah
    elin eliot elis elisa elisabet elisabeth elisabetta elise eliska elita elizabeth elizaveta elke ella ellen ellie
    elliot elliott ellis elly elma elman elmar elmer elnur elodie eloise eloy elsa elsbeth elshad elsie elspeth elton
    eluned elvin elvis elzbieta emad emanuela emanuele emeka emel emeline emer emeric emese emile emilia emilie emilien
    emiliia emilio emils emily emin emina emine emlyn emma emmanuel emmanuelle emmeline emrah emre endel endre ene engin
    enid eniko enoch enrica enrico enrique enzo eoghan eoin ephraim erasmus ercan erdal erdem erdogan eren erfan ergin
    erhan erhard eric erica erich erik erika eriks erin erkan erkki erlan erland erling ermanno erna ernestas ernestine
    ernesto ernst erol errol ersin ertan ertugrul ervin erwin erzsebet esa esin eskil esko esma esme esmee esmeralda
    esmond espen esra essi esteban estela estelle esther eszter eteri ethan ethel ethelbert ethelred etienne etta ettore
    eudora eugen eugene eugenia eugenie eugenio eulalia eulalie eunice euphemia eustace evaldas evan evander evangelia
    evangeline evangelos evdokia eve evelien eveliina evelin evelina eveline evelyn evelyne everard evert evgeni evgenia
    evgenii evgenija evgeniy evgeniya evgeny evhen evija evita evzen ewa ewald ewan ewelina ewen ezekiel ezra fabian
    fabien fabienne fabio fabiola fabrice fabrizio fadi fadia fadime fadwa fahad fahri faisal faiza falk fanni fanny
    farah fares farhad farid farida faris farkhod farouk farrukh faruk fateh fathi fatih fatima fatimah fatma fatou
    fausta faustine fawzi fawzia faye federica federico fedir fedor felicia felicien felicity felicja feliksas felipe
    felix femke fenella feodor feras ferdinand ferenc fergal fergus ferhat feride ferit fermin fernand fernanda fernando
    ferruccio feruza fethiye feyza fidan fidelia fidelma fikret fikriye filipa filipe filipp filippo filiz finbar fingal
    finlay finley finn finnian fiona fiorella firas flavia flavio flemming fletcher flora florence florent florian
    florin florina floyd folake folke fotini fouad frances francesca francesco francine francis francisca francisco
    franciszek franciszka franck francois francoise frank frankie franklin frans frantisek frantiska franz franziska
    fraser frauke fred freda freddie frederic frederica frederick frederik frederique fredrik fredrikke freya frida
    frieda friedemann friederike friedhelm friedrich fritjof frits fritz frode fuad fulbert fulke fulvio furkan fyodar
    fyodor gabi gabija gabor gabriel gabriela gabriele gabriella gabrielle gaelle gaetano gail galina gamze ganna
    garegin gareth garfield garik garrett garrick garry garth gaspard gaston gatis gautier gavin gawain gayane gayaneh
    gebhard gediminas geert geir gela gemma genadi genevieve gennadi gennadii gennadiy gennady gennaro genovaite
    genowefa geoff geoffrey geoffroy georg george georges georgette georgi georgiana georgie georgii georgina georgios
    georgiy georgy gerald geraldine gerard gerardo gerben gerd gerda gergana gergely gergo gerhard gerlinde germain
    germaine german gernot gero gerrit gerry gertrud gertrude gervase gesa gesine gevorg ghada ghassan ghazal gheorghe
    ghislain ghislaine gia giacomo giada gianfranco gianluca gianna gianni giannis gica gideon giedra giedre giedrius
    giga gigi gijs gilbert gilberte gilberto gilda giles gilles gillian gina ginny gino gintaras gintare gintautas gints
    gioacchino giorgi giorgia giorgio giorgos giovanna giovanni gisela gisele gisle gita gitana gitta gitte giulia
    giuliana giuliano giulio giuseppe giuseppina givi gizem gladys gleb glen glenda glenn glenys gloria glyn glynis
    godfrey godwin goga gohar gokce gokhan gonca goncalo gonul gonzalo goran gorana gordana gordey gordon gosta
    gottfried gotz grace gracie graciela graeme graham grainne grazia graziella grazina grazyna greer greg gregor
    gregorio gregory greta gretchen gretel grethe grigor grigore grigori grigorii grigoriy grigory griselda grisha gro
    gry grygorii grzegorz gudbrand gudmundur gudrun guenter guido guillaume guillermo guinevere gulay gulbahor gulcan
    gulden gulhan gulizar gulliver gulmira gulnar gulnara gulnaz gulnora gulsah gulsara gulsen gulshan gulsum gultekin
    gulten gulzhan guna gunars gunay gunda gundega guney gunhild gunilla gunnar gunnel gunta guntars gunter gunther
    guntis guram gurgen gurkan guro gus gustaf gustav gustavo gustaw guy gvantsa gwen gwenaelle gwenda gwendolen
    gwendoline gwendolyn gwenllian gwilym gwyn gwyneth gyorgy gytis gyula haakon habib habiba hadi hadrian hafez hafiz
    haidar haifa haik haile hajar hajnalka hakan hakob hakon hala hale halide halil halim halime halldis halldor
    hallvard haluk halvard halvor halyna hambardzum hamdi hamed hamid hamida hamish hamnet hamza hana hanan hande hando
    hani hania hank hannah hanne hanneke hannele hannelore hannes hannu hans hansjorg hanus harald hardzei harold harri
    harriet harro harry hartmut hartwig haruki harun harutyun harvey hary hasan hasmik hassan hatem hatice hattie haydar
    hayden hayk hayriye hazel hazem heather hector hedda hedvig hedvika hedwig hege heghine heide heidemarie heidi
    heidrun heike heiki heikki heiko heiner heinrich heinz heleen helen helena helene helga helge heli helju helka helle
    hellmut helmut heloisa heloise henadz hendrik henk henna henning henri henrietta henriette henrik henrikas henrique
    henry henryk henryka hepzibah herbert hereward heribert herman hermann hermia hermine hermione hernan herta herve
    hester hettie hezekiah hiba hicham hienadzi hienadzy hieronim hikmet hilda hilde hildegard hildegarde hildegunn
    hildur hilkka hille hilmar hiram hiroshi hisham hjalmar hlib hoang hogne holger holly homer honor honora honore
    honoria honorine horace horacio horatio horia horst hortense houda hovhannes hovik hovsep howard howell hrachya
    hrant hranush hripsime hristo hryhorii hryhoriy hryhory hrystsina hubert huda hugh hughie hugo hugues huguette hulya
    humbert humphrey huri husam huseyin hussain hussein hynek hywel ian ianthe iaroslav iaryna ib ibolya ibrahim ibtisam
    ichabod ida idil idris ieuan ieva ievgen ievgeniia ifeoma ifor iga igar ignacio ignacy ignas ignatius igor igraine
    ihor ihsan iida ikram ilaria ildiko ileana ilga ilgar ilham ilhan ilhom ilia ilija ilinca iliyan ilja ilka ilkay
    ilker ilkin ilkka illia illya ilmar ilmari ilmars ilse ilva ilvija ilya ilze imad iman imants imbi imelda imke
    imogen imran imre inara inas indira indra indre indrek indulis ineke ines inese inessa ineta inga inge ingebjorg
    ingeborg ingela inger ingmar ingo ingolf ingram ingrid ingrida inguna ingus ingvar ingvild inka inkeri inna inta
    intigam ioan ioana ioanna ioannis iola iolanthe ione ionel ionela ionut ira irakli irem iren irene ireneusz irfan
    irina iris irja irmantas irmeli irmgard irmtraud irving isa isaac isabel isabella isabelle isaiah isaure iseult
    isidora isidore ismael ismail ismay ismet isobel isolde issa istvan iulia iulian iuliana iuliia iuri iurii iva ivana
    ivanna ivar ivari ivars ivaylo iveta ivett ivica ivo ivor ivy iwan iwo iwona iza izabella jaak jaakko jaan jaana
    jaanika jaanus jaap jaba jabbar jabez jacek jachym jack jackie jacob jacoba jacobien jacqueline jacques jacquetta
    jacquot jadranka jadvyga jadwiga jafar jahongir jahor jaime jakab jake jakob jalal jale jamal james jamie jamil
    jamila jamshid jane janet jani janice janine janis janne janneke jannik janos jantje janusz jared jari jarkko jarle
    jarmila jarmo jaromir jaroslav jaroslava jaroslaw jaroslawa jarvis jasmin jasmina jasmine jasna jason jasper jasur
    javid javier jawad jay jean jeanne jeannette jeannie jed jedediah jedrzej jeff jeffrey jekabs jelena jelle jemima
    jemma jenkin jennifer jenny jeno jens jeppe jeremiah jeremy jerker jeroen jerome jerry jerzy jesper jess jessamine
    jessamy jessamyn jesse jessica jessie jesus jethro jetske jette jill jillian jim jimena jimmy jindra jindrich jiri
    jirina jitka jo joachim joan joana joanna joanne joao joaquim joaquin jocasta jocelyn jocelyne jochen jock joe joel
    joelle joep joerg joey johan johann johanna johannes john johnny jolanda jolanta jolita jolyon jon jona jonah jonas
    jonathan joni jonina joost jordan jorg jorge jorgen joris jorunn joscelin jose josef josefa josefin josefina
    josefine joseph josephine josette josh joshua josiah josiane josie josien jostein jouko jouni jovan jovana jovanka
    joyce jozef jozefa jozsef juan juana juanita jude judit judita judith judy juergen juha juhan juhani juho jukka
    jules julia julian juliana juliane julianna julie julien juliet julieta juliette julio julita julius juliusz julyja
    juozapas juozas juraj jurate jurga jurgen jurgis jurgita juri jurij juris jurriaan jussi justas justin justina
    justinas justine jutta jyrki jytte kaan kaare kaarel kaarina kacper kadir kadri kadriye kai kaido kaie kaija kaire
    kaisa kaj kaja kajetan kajsa kakha kakhaber kalervo kalev kalevi kalin kalina kalle kalman kalmer kamal kamala kamel
    kamil kamile kamran kanat kanstantsin karam karapet kare karel kari karim karima karin karina karine karla karlheinz
    karlis karol karolina karoline karolis karoly karsten kaspar kaspars katalin katarina katarzyna kate katerina
    kateryna katharina katharine katherine kathleen kathrin kathrine kathryn kathy katia katie katja katri katrin
    katrina katsiaryna katya kauko kavita kay kazimiera kazimieras kazimierz kazys kees keiko keir keira keith kelly
    kelvin kemal ken kenan kendra kendrick kenelm kenji kenneth kenny kerem kerensa kerenza kerry kersti kerstin kerttu
    kestutis ketevan keti ketino kevin kezia keziah khachatur khachik khadija khaled khalid khalil khatia khatuna
    khrystsina khrystyna kiera kieran kieron kilian kim kimberly kimmo kinga kiran kiril kirill kirk kirsi kirsten
    kirsti kirstie kirsty kit kitty kjeld kjell kjersti kjetil klaas klas klaudia klaudija klaudziya klaus klavdia klavs
    knarik knox knut koba koen kofi kolbjorn kolya konrad konstantin konstantina konstantinos konstanty konstantyn
    konstanze koos koray kordula korhan kornel kornelia kostas kostiantyn kostyantyn krasimir krasimira krassimir
    krisjanis krista kristaps kristel krister kristi kristian kristiina kristijan kristijonas kristin kristina kristine
    kristjan kristo kristof kristoffer kristyna krisztian krisztina krystian krystof krystyna krzysztof ksenia kseniia
    kseniya ksieniya kuba kubra kulli kurt kveta kvetoslava kvetuse kwabena kwame kyle kyllikki kyra kyriakos kyrre
    kyrylo lacey lachlan ladislav ladislava laetitia laila laima laimdota laimonas laimute laine lajla lajos lakshmi
    lala lale lali lambert lamia lance lancelot lara larisa larissa larry lars laryssa lasha lasse laszlo latifa latife
    laura laure laurence laurens laurent lauri laurie lauris laurynas lavinia lawrence layla lea leah leander leandro
    leanne lech lee leelo leen leena lefteris lehte leif leigh leila lela lelde lembit lemuel len lene leni lenka lenke
    lennart lennox lenore leo leokadia leon leona leonard leonardo leonhard leonid leonida leonie leonor leonora leonore
    leonyd leopold leos leroy lesley leslie lester lesya leszek leticia letizia lettice lettie lev levan levent levente
    levi levon lewis lex leyla liam liana libby libor libuse lida lidia lidiia lidija lidiya lidzia lidziya lieke liene
    liesel lieselotte liesl lieve ligita liina liis liisa liisi lika lila lilia lilian liliana liliane lilias liliia
    lilita liliya lilla lillemor lilli lillian lily linas linda linde lindiwe lindsay lindsey linh linnea linus lionel
    lisa lisbet lisbeth lise liselotte liubou liubov liudas liudmila liudmyla liudvikas liv livia livija livio liviu liz
    liza lizaveta lizzie ljiljana ljubica ljubomir ljudmila llewellyn lloyd lochlan loic lois lola lone lonnie lora
    lorand lore loredana lorelei lorena lorenz lorenzo loreta loretta lorna lorraine lothar lotta lotte lottie lou louis
    louisa louise lousine lovisa luana lubica lubna lubomir lubomira lubos lubov luc luca lucas lucia lucian luciana
    luciano lucie lucien lucienne lucile lucille lucinda lucius lucja lucjan lucretia lucrezia lucy lucyna ludek ludger
    ludivine ludmyla ludovic ludvig ludwig ludwik ludwika luella luigi luigia luis luisa luise luiz lukash lukasz luke
    lulu luminita lunette lusine luther lutz luuk lydia lydie lyle lynda lyndon lynette lynn lynne lyosha lysander lyuba
    lyubomir lyubou lyubov lyudmila lyudmyla maaike maarika maarit maarja maarten mabel mabs machteld madalina maddalena
    madeleine madeline madge madina madis madoc mads mae mael maelle maeve mafalda magda magdalen magdalena magdolna
    maggie magne magnus maha mahalia mahir mahmoud mahmud mahmut maia maie maija maike mairead mairi maisie majid majida
    maka makhabat maksym maksymilian malachi malachy malcolm malek malgorzata malika malin malkhaz malle malte malwina
    mamadou mamie mammad mamuka manal manana mandy mane manfred manish mannus manolis manon mansour mantas manuel
    manuela manushak mara maram marat marc marcela marceline marcella marcelle marcello marcelo marcia marcio marcis
    marco marcos marcus marek maren maret margar margaret margareta margarete margarethe margarida margarita margaux
    marge margery margherita margit margot margret margriet marguerite margus mari maria mariah mariam marian mariana
    mariangela mariann marianna marianne mariano mariarosa maribel marica maricarmen marie marieke marielle marietta
    mariette mariia marija marijan marijana marijke marijn marijonas marijus marika marilia marilyn marin marina marine
    mario mariola marion maris marisa marisol marit marita marite marius mariusz mariya marja marjolaine marjolein
    marjorie marju marketa marketta markku markus marleen marlene marlies marloes marlowe marmaduke mart marte martha
    marthe martial martin martina martine martins marton martti marty martyna martynas marvin marwa marwan mary maryam
    maryana maryanna maryia maryse maryvonne marzena masha massimiliano massimo matas matej mateja mateo mateus mateusz
    matheus mathias mathieu mathilde mathis mati matias matilda matilde matous mats matsvei matsviej matt matteo matthew
    matthias matthieu matti mattias matvei matvey matvii matyas maud maude maura maureen mauri maurice mauricio maurizio
    mauro mavis max maxence maxim maxime maximilian maximus maxine maxmilian maxwell maxym maya maysa mazen mechthild
    mecislovas medea meeli meelis meena meerim meg megan mehdi mehitabel mehman mehmet mehriban mehtap meike meinhard
    melanie melek melih melinda meliora melissa melker meltem melvin melvyn merab meral merav mercedes meredith merete
    meriel meriem merike merja merle merrick merrily merriweather mert merve mervi mervyn meryl mete metin mette mevlut
    mher mia micah michael michaela michalis michel michela michele micheline michelle mick mickey mieczyslaw mieke
    mieszko migle miguel mihaela mihai mihail mihaly mihkel mihnea mihran mika mikael mikalai mikayel mike mikelis
    mikhail mikhal mikhas mikheil mikk mikkel mikko miklos mikolaj miks mikulas mildred miles milica milivoj miljenko
    milka milla millicent millie milly milo milos miloslav miloslava milosz milton miluse mimi mindaugas minh minna
    minnie mirabel mirabelle mirac miranda mircea mireille mirela mirella miriam mirja mirjam mirjana miroslav miroslaw
    miroslawa mirva mirza mirzo misha miska mitchell mitko mkrtich mladen mladena moa modestas modris mogens mohamad
    mohamed mohammad mohammed mohan moira moises mojmir mokhtar molly momcilo mona moncef monica monika monique montague
    montserrat monty moonika morag mordecai morgan morgana moritz morna morris morten mortimer morwenna moses mostafa
    mourad moussa mualla muge muhammad muhammet muharrem muhittin muna munevver mungo munir murad murat murdo muriel
    murielle murman murray murtagh muruvvet musa mustafa muzaffer myfanwy mykhailo mykhaylo mykola mykolas mykyta myra
    myriam myrna myron myroslav myroslava mzia nabil naci nada nadege nader nadezhda nadia nadiia nadine nadir nadiya
    nadja nadya nadzeja nadzeya naguib nahla nahum nail naima naira najat najib najla najwa nalan nan nana nancy nandor
    nanette nani nanna naoko naomi narek nargiz nargiza narine nasrin nasser nastassya nastia nastya natalia natalie
    nataliia nataliya natalja natalka natallia natallya nataly natalya natasa natasha natasza nathalie nathan nathaniel
    natia natig nauris nawal nazan nazanin nazarii nazgul nazim nazira nazli nazmiye neal nebojsa necati necla necmettin
    ned neda nedelcho neeme neha nehemiah neil neli nelida nell nelli nellie nelly nelson nemanja nenad nerijaus nerijus
    neringa nerissa nermin nerys nese neslihan nessa nesta nestan nestor nettie nevena nevil neville nevin nevzat nguyen
    niall niamh nicholas nick nicola nicolae nicolas nicole nicoleta nicoletta nicu nidal niek niels nienke nigar nigel
    nigora nihal nihat niilo niina nijat nijole nikanor nikita niklas niko nikodem nikola nikolai nikolaj nikolaos
    nikolaus nikolay nikolett nikolina nikoloz nikos nilay nilgun niloufar nils nilufer nimet nimue ninian nino nirmala
    nizar noah nodar nodira noel noelle noemi noemie nola nomeda nomsa nonna noor nora norah norbert noreen noriko norma
    norman normunds norris nour noura novruz nugzar nuha nukri nune nuno nur nuran nuray nurbek nurcan nurdan nurettin
    nurgul nurhan nuri nuria nuriye nurlan nursultan nurten nvard nver nynke oana obadiah oberon obinna octave octavia
    octavian octavius oddbjorn oddvar odelia odette odile ofelia ognjen oguz oili okan oktay olaf olafur olav olavi
    olcay oldrich oldriska ole oleg oleh oleksandr oleksandra oleksii oleksiy olena olesya olexandr olga olgierd olha
    olim oliver olivera olivia olivier oliwer oliwia olle olli ollie olof olumide olwen olwyn olya omar omer omid omran
    ona onder ondine ondrej onora onur oona ophelia orest orhan orietta orkhan orla orlaith orlando ornella orsolya
    orson ortrud orville orysia osama osbert oscar oskar oskaras oskari oskars osman osmo osmond osmund ostap oswald
    oswin otakar otar otavio othman otis otmar ottilie otto oumar ousmane outi ove ovidiu owain owen oybek oystein
    oyvind ozan ozge ozgur ozkan ozlem paata paavo paco padma padraic padraig paige paivi palle pamela panagiota
    panagiotis panos paola paolo parisa paruyr parvana parvin parviz pascal pascale pascoe pasha pasquale pat patrice
    patricia patricie patrick patrik patrizia patrycja patryk patsy paul paulette paulien pauline pauliuk paulius paulo
    pauls paval pavel pavla pavle pavlina pavlo pavlos pawel peder pedro peep peeter peg peggy pehr pekka pelin penelope
    penny pentti per perceval percival percy perdita peregrine perihan pernilla perpetua perry persephone persis pertti
    petar peter peteris petr petra petras petre petrica petro petronella petronilla petros petru petter petteri petula
    petya phil philemon philip philipp philippa philippe philomena phineas phoebe phyllida phyllis pia pierluigi piero
    pierre pierrette piers piet pieter pietro pilar pim pinar pippa piret pirjo pirkko piroska plamen polina polly
    pontus pooja portia poul povilas pradeep prakash prakhor pranas preben predrag premek premysl priit priscilla priya
    pru prudence prue prunella przemyslaw putri pyatro pyotr qasim quentin quincy quinn quintin quinton rabia rachael
    rachel rachid rade radek radim radka radko radmila radomir radoslav radoslaw radovan radu raed rafayel rafe raffaele
    raffaella raffi rafig ragif ragnar ragnhild rahim rahma rahneda rahul raija raili raimo raimonda raimondas raimonds
    raimund raimundas raimundo raine rainer raissa raitis raivo rajesh rajiv rakesh rakhat rakhim ralf ralph raluca
    ramadan ramaz ramazan ramesh rami ramil ramin raminta ramiro ramon ramona ramsay ramunas ramune rana ranald randal
    randall randolph rani rania ranko rannveig rano raoul raphael raphaelle raquel rasa rasha rashad rashid rasim rasmus
    rastislau rasul rasute rati rauf raul rauno raushan ravi ravshan ray rayisa raymond raymonde rayna raynor razan razi
    razvan reanna rebecca rebecka recep reda reem refik reggie regimantas regina reginald regine regis reidar reidun
    reijo reiner reinhard reinhold reinis reino rejane rembrandt remi remy remzi rena renate renato renaud rene renee
    renske resul reuben revaz reyhan reynard reynold reza rezo rhett rhian rhiannon rhoda rhodri rhona rhonda rhys
    rianne ricarda ricardas ricardo riccardo richard rick ricky rida riham rihards riho riikka riin riina rik rikard
    rikke rim rimantas rimas rimvydas rina rinat rino risto rita ritva ritvars rivo riyad riza rob robbie robert roberta
    robertas roberto robin robyn rocco roch rocio roddy roderick rodica rodion rodney rodolfo rodrigo roel roeland
    rogelio roger rogier roisin rokas roland rolandas rolande rolands rolf rollo rolv romain roman romana romas romeo
    romilly romola romuald romualdas romy ron ronald ronan ronnie ronny rory rosa rosalia rosalie rosalind rosaline
    rosamond rosamund rosanna rosaria roseanne roselyne rosemarie rosemary rosetta rosie rosina rosita roslyn ross
    rossella rostislav rostyslav roswitha rovshan rowan rowena rowland roxana roxane roxanne roy roya roza rozalia ruari
    ruben rubik rudiger rudolfs rudolph rudyard rufat rufina rufus ruggero rui rukiye rula rumen rumyana runa rune
    rupert ruslans russell rustam rusudan ruth ruthven ruud ruxandra ruzan ruzanna ruzena ryan rygor ryszard rytis saad
    saadia sabahattin sabina sabine sabit sabri sabrina sadie sadik sadiq saeed safia safiye sahar saida saif saime
    sakari salah saleh salih salim salla sally salma salman salome saltanat salvatore sam samad samantha samar samat
    sameh sami samia samir samira samuel samuele samuli samvel sana sandeep sander sandis sandor sandra sandrine sandro
    sandy sanita sanja sanjar sanjay sanna sanne sara sarah sardor sargis sari sarka sarkis sarmite sarolta sarunas
    sascha sasha sasho saskia satenik satu saul saule saulius savelii savva sawsan scarlett scott seamus sean sebahat
    sebastiaan sebastian sebastiao sebastien sebnem seda sedat sedef sedrak sedrik sefa segolene seher seija sekou
    selahattin selam selcuk selda selen selim selin selina selma selwyn semen semih semion semra semyon sena senad seppo
    septimus serap seraphina sercan serdar serena serge sergei sergej sergey sergii sergio sergiu sergiusz sergiy serhat
    serhei serhey serhii serhiy serik serkan serob serpil seth seumas seva sevak sevda severine sevil sevim sevinc
    sevinj seweryn seydou seyfi seyhan seymur seza shadi shahd shahin shahla shaima shakhlo shalva shamil shane shanti
    sharon shaun shauna shawn sheena sheila shelagh shelley sherali sheridan sherif sherlock sherry sherzod sheyla
    shirin shirley shiv shona shorena shota shukhrat shushan shushanik siamion sian siarhei siarhej siarhey sibel sibyl
    sidney sidonie siebe siegfried sieglinde siegmund siegrid sierhiej sietske sigbjorn sigge sigita sigitas sigmar
    sigmund signe sigrid sigridur sigurd sigurdur siham siim siiri silas silke silvana silvester silvia silvie silvio
    silviu simao simas simeon simo simona simonas simone sinan sinclair sindre sinead sinem sini sinikka sintija siobhan
    sipho siranush siri sirje sirkka sirpa sirvard sissel sita siti sitora siv sixten sjaak sjoerd skaidrite skaiste
    skirmantas skirmante slavica slavko slavomir slawomir slawomira slobodan slobodanka snezana snezhana snieguole sofia
    sofie sofiia sofiya sofya sohail soili solange solene solomia solomiia solveig solvita somchai sona sondre songul
    sonja sonya sophia sophie sophio sopho sopio soraya sorcha soren sorin sorina sotiris spyros srdjan stacey staffan
    stan stanimir stanislav stanislaw stanislawa stanislovas stanka stanko stanley stase stasys stavros steen stefania
    stefanie stefaniia stefano steffen steffi stein steinar stelian stelios stella stellan sten stepan stepanka stephan
    stephane stephanie stephen steponas stevan steve steven stewart stian stig stijn stina stipe stojan stoyan stsiapan
    stuart sture suat sue suha suhail sukie sukran sukru sulaiman suleiman suleyman suna suncica sunil sunita suren
    suresh susan susanna susannah susanne sushma susie suvi suwit suzan suzanne suze svajone svante svatava svatopluk
    svein sven svend svenja sverker sverre svetla svetlana svetoslav sviatoslav svitlana svyatlana svyatoslav swantje
    swithin swithun syarhei syarhey sybil sybille sylva sylvain sylvaine sylvester sylvestre sylvia sylviane sylvie
    sylwester sylwia synne synnove sytske syuzanna szabina szabolcs szczepan szilard szilvia szymon taavet taavi tabitha
    tad tadas tadeas tadeusz tage taguhi tahani taher tahir tahmina taisia taisiya taisto talal talbot taleb taleh
    taliesin talivaldis tallulah tamar tamaz tamer tamsin tamta tamuna taneli taner tanguy tania tanja tansu tanya
    tapani tapio tara tarek tarik tariq tarja tarmo tarquin tasha tassilo tatev tatevik tatiana tatjana tatsiana
    tatsyana tattsiana tatyana tautvydas tawfik tayfun taylor taysir tayyip ted teddy teemu tegan teija teimuraz tekin
    telma temir temirlan temur tendai tengiz teodor teodora teodoras teodoro teoman teona teppo terence terez terhi
    terje tero terrence terri terry terttu tesfaye tess tessa tetiana tetyana teun teuvo tevfik thabet thabo thaddeus
    thanasis thandiwe thea thelma thelonius themba theo theobald theodor theodora theodore theodoros theodosia theophile
    theresa therese thiago thibault thibaut thierry thijs thilo thirza thomas thomasin thomasina thor thora thordis
    thorkild thorleif thorsten thorunn thurstan thuy tiago tibor tigran tihamer tihana tihomir tiina tiit tijmen tikhon
    tilda tilly tilman tilmann tim timea timo timofei timofey timothee timothy timur tina tinatin tine tineke titania
    titia titus tivadar tiziana tiziano tjeerd tobias tobin toby todd todor tofig togzhan toini toivo tolga tolkun tom
    tomas tomash tomasz tomislav tommaso tommi tommy tone toni tonis tonje tonu tony toon tor tora torben torbjorn tord
    tore torgeir torgny torill tormod tornike torquil torstein torsten tove tracey tracy traian trajko traudl traute
    travis trevor tricia triin triinu trina trish tristan tristram trixie tron trond trude trudy truus trygve tsikhan
    tsimafei tsimafiej tsimur tsira tsisana tsvetan tsvetana tuba tudor tugba tugce tuija tulay tulin tuncay tuncer
    tunde tuomas tuomo tural turgay turgut turhan turid turkan tutku tuukka tuula tuulikki tuva tvrtko tyler tymofii
    tymofiy tymon tymoteusz tymur tyra tyrone ucha udo ufuk uga ugne ugnius ugo ugur uilleam uladzimer ulan uldis ulf
    uli uliana ulku ulla ulle ulo ulric ulrich ulrika ulrike ulugbek ulvi ulviyya ulyana ulysse ulysses umberto umida
    umit umran umut unal unni urbain urho uriah uriel urmas urpo urs ursel ursule urszula urte urve usama uschi usevalad
    usha ute uther utku utz uwe vaclav vaclovas vadim vadym vadzima vafa vagif vagn vahagn vahan vahe vahram vaida
    vaidas vaido vaidotas vaino vaira vaiva vakho vakhtang valantsin valdas valdek valdemaras valdis valdone valentin
    valentina valentinas valentine valentyn valentyna valeri valeria valerie valerii valeriia valerij valerija valerio
    valeriu valeriy valeriya valeryi valeryia valiantsin valiantsina valter vanesa vanessa vanja vano vanya vardan
    vardges vardush varuzhan vasco vasile vasili vasilica vasilii vasiliki vasilis vasiliy vasily vasyl vatslau vaughan
    vazgen vazha veaceslav vedat vedran veera vegard veijo veiko velimir velizar vello velta vendula venetia veniamin
    vents vera veranika verena verity vernon veronica veronika veronique vesa vesela viaceslau viachaslau viacheslav
    viachiaslau vibeke vic vicente vicky victor victoria victorine vida vidar vidas vidmantas vieno viesturs vigen viire
    viivi vija vijay vikki vikram viktor viktoras viktoria viktoriia viktorija viktoriya viktors viktoryia vildan vilde
    vilem vilhelm vilija vilis vilius ville vilma vilmos vince vincenzo vineta vinod vintsuk violaine violeta violetta
    viorel viorica vira virgil virgilijus virginia virginija virginijus virpi virve vit vita vitali vitalii vitalija
    vitaliy vitaliya vitaly vitezslav vitor vittoria vittorio viveca vivian viviana viviane vivien vivienne vlad vlada
    vladan vladena vladimer vladimir vladimira vladislav vladislava vladlen vladyslav vladyslava vlasta vlastimil
    vlastimila vlatka vojislav vojtech voldemars volkan volker volkmar volodymyr vova vratislav vrej vsevolod vugar vuk
    vukasin vyacheslav vygaudas vykintas vytautas vytenis waclaw wade wael wafa wahid waldemar walenty walentyna walid
    wallace wallis walter walther waltraud waltraut wambui wanda wangari wanjiku warren wayne wenche wendell wendy
    werner weronika wesley wiam widad wiebe wiebke wieslaw wieslawa wigbert wiktor wiktoria wilbur wilfred wilfrid
    wilfried wilhelm wilhelmina wilhelmine willa willard willem willemijn willi william willis willoughby willy wilma
    wim wincenty winfried winifred winnie winston wit witold wladimir wladyslaw wladyslawa wlodzimierz wojciech wolfe
    wolfgang wolfram woodrow wouter wyatt wyndham wynford wynne xanthe xaver xavier xenia ximena yaa yahia yahor yahya
    yakau yakov yakub yakup yalcin yan yana yanina yanka yann yannick yannis yara yaraslau yaraslava yaroslav yaroslava
    yaryna yasar yaseen yasemin yashar yasin yasir yasmin yasser yauhen yauheni yauhenia yauheniya yavuz yaw yeghishe
    yegor yeliz yerlan yervand yerzhan yesim yeva yevgeni yevgenia yevgeniy yevgeniya yevgeny yevhen yevheniia yevheniya
    yiannis yigit yilmaz ylle yngve yngvild yohan yolanda yolande yonca yordan yordanka yorgos yorick younes yousef
    youssef yseult yuksel yulia yulian yuliana yuliia yuliya yunus yuras yuri yurii yuriy yury yusif yusuf yuzaf yves
    yvette yvon yvonne zaal zachariah zachary zadok zahar zahid zahra zaid zaiga zakhar zaki zamira zane zanele zara
    zarina zarine zaruhi zaur zaven zaza zbigniew zbynek zbyszek zdena zdenek zdenka zdenko zdislava zdravka zdravko
    zdzislaw zdzislawa zebedee zechariah zehra zein zeina zeinab zekeriya zeki zelda zeliha zeljka zeljko zena zenobia
    zenon zephaniah zerrin zeynab zeynep zhana zhanar zhanat zhanibek zhanna zhazira zhenya zhibek ziad zigmars zigmas
    zikmund zillah zilola zina zinta zita zivile zivko ziya ziyad zlatan zlatica zlatko zmitser zmitsier zodwa zoe zofia
    zohrab zoia zola zoltan zora zoran zorana zorayr zorica zoya zsofia zsolt zsuzsa zsuzsanna zuhair zuhal zukhra
    zuleika zulfiya zumrut zura zurab zusana zuzana zuzanna zviad zvonimir zvonko zydrunas zygimantas zygmunt zyta
""".split()

# Two names joined by a hyphen, which folding turns into a space.
JOINED = """
    abdel-rahman abdul-rahman ann-katrin ann-kristin ann-marie ann-sofie anna-carin anna-karin anna-lena anna-liisa
    anna-maija anna-maria anne-catherine anne-cathrine anne-grete anne-katrin anne-laure anne-lise anne-marie
    anne-sophie carl-gustaf carlos-alberto claus-peter eva-lena eva-maria ewa-maria hans-christian hans-christof
    hans-dieter hans-georg hans-gert hans-heinrich hans-joachim hans-jochen hans-jorg hans-jurgen hans-martin
    hans-michael hans-olaf hans-peter hans-ulrich hans-werner hans-wilhelm heinz-peter jan-erik jan-olof jean-baptiste
    jean-bernard jean-charles jean-christophe jean-claude jean-daniel jean-david jean-denis jean-francois jean-frederic
    jean-jacques jean-louis jean-luc jean-marc jean-marie jean-martin jean-michel jean-noel jean-pascal jean-paul
    jean-philippe jean-pierre jean-rene jean-robert jean-sebastien jean-yves jose-luis jose-maria juan-carlos juan-jose
    juan-manuel karl-heinz karl-otto klaus-dieter klaus-jurgen klaus-peter lars-erik lars-olof louis-philippe
    maria-luisa maria-teresa marie-ange marie-anne marie-christine marie-claire marie-claude marie-dominique
    marie-france marie-francoise marie-helene marie-jeanne marie-jose marie-laure marie-louise marie-luise marie-noelle
    marie-paule marie-pierre marie-therese mary-ann mary-jane mary-kate mary-lou paul-henri per-erik per-olof
    pierre-yves rolf-dieter sara-jane sven-erik ulla-maija wolf-dieter
""".split()
