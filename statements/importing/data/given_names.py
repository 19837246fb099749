"""Given names of Belarus, Russia and Ukraine, both genders, folded: no accents, no apostrophes, е for ё, у for ў."""

# In Belarusian, official spelling and Taraškievica.
BELARUSIAN = """
    агата агафія агнеса адам адарка адзіля адольф адэля аксана аксіння акуліна алаіза алана алег алена алесік алесь
    алеська алеся алімпіяда аліна аліса алісія алла алойза альберт альбін альбіна альгерд альгімант альдона альжбета
    альфонс альфрэд аляксандр аляксандра аляксей аляуціна амброзій аміна анастас анастасія анатолій анатоль ангеліна
    андраш андрэй анжаліка анжэла анжэліка анзельм анісім аніта ансельм антаніда антаніна антон антонія антось анфіса
    анэля анюта апалінар апалінарый апалонія апанас аполінар аркадзь арсен арсеній арсень артур артыем архіп арцем
    арцемій арына аряна астап астафей ауген аугіння аугуст аудзей аудоцця аулас аурам аусей багдан багдана багуслава
    багуслау бажэна базыль балеслау баляслау баніфацый барбара барыс барыслау беата бенядзікт біруце браніслава
    браніслау вадзім вадзімір вайцех валадар валадзько валер валеры валерый валерыя валерыян вальдэмар вальжына валянцей
    валянцін валянціна ванда варвара васілій васіліна васіліса васіль вацлава вацлау веньямін вера вераніка веранічка
    веслава віктар віктарына віктарыя вікторыя вілен вільгельм вінцук вінцусь вінцэнт вінцэсь віола віталій віталіна
    віталь вітаут вітольд віялета волесь вольга вячаслау вячка габрусь габрыель габрыэля галіна гальяш ганна гануся гапа
    гардзей гаурыіл гаурыла гая гелена генадзій генадзь генрыета генрых геня геранім герард герасім герман гіляры
    гілярый глафіра глеб гражына грыгорый грынь грыша гурый густау дабраслау давід давыд дамінік дамініка дана данат
    даната даніла даніэль данута дарафей дарота дарына дарыюш даря даша даяна дзіма дзіна дзіяна дзмітро дзмітры
    дзмітрый дзяменцій дзямян дзяніс дзянісій добраслава дора ева елісей еудакія еуфрасіння ефім ефрасіння жазэфіна жана
    жанна жыгімонт завіша зарына захар захарый зінаіда зіновій злата змітрок зміцер зміцерка зоська зося зофія зоя
    зыгмунт зянон іаланта іван іванка ігар ігнат ігнацій ізабела ізабэла ізольда іларыен ілля ілона іна інакенцій інга
    інеса інокенцій інэса іосіф іпаліт іраіда ірма ірына ірынэй ірэна ісак ісідар ія кажымір казімір каміла камілія
    кандрат канстанцін канстанцыя капіталіна караліна карл карней карнелія карп карына карэн кастусь касьян катажына
    каця кацярына кейстут кіпрыян кіра кірыл кірыла кірэй клара клаудзія клеменс клеменціна клім клімент кліменцій
    клярыса ксаверы ксенафонт ксенія ксюша кузьма куліна кунэгунда лада лазар лаліта лана лангін ларыен ларыса лаурэн
    лаурэнцій леакадзія леанард леанід леаніла леанора лена лера леся леу лешак лідзія лізавета лілея ліліт лілія
    ліліяна ліна лісавета лука лукаш лукеря лукян луцэя люба любава любамір любоу людвіга людвік людвіка людзвіка
    людміла люся люцыя люцыян лявон лявонцій ляксей магда магдалена майсей макар максім максіміліян малання мальвіна
    манефа маргарыта марк маркел марко марлен марта мартын марфа марцін марцэліна марцэлія марцэль марыля марына марыска
    марыюс марыя марыяна марыянна марян маряна масей мацвей мацей мая мечыслау мікалай мікіта мікола міла мілада мілан
    мілана мілена міна міндоуг міра міраслава міраслау мірон мірослава мітрафан міхаіл міхал міхаліна міхась міша
    мсціслау надзежда надзея назар назарый нарцыз наста настассія настасся настуля наталі наталія наталля натальля
    натэла наум ніка нікадзім нікан нікіфар ніл ніла ніна нінэль ніянор нона оксана олеся оля осіп пабло павел палагея
    паліна панас панкрат пантэлей параскева парфен паула пауліна паулінка паулюк пахом пелагея петр петра петрусь піліп
    піман платон полікарп пракоп прасковія протас прохар прузына пятро пятрок пятрунеля пятрусь рагнеда радаслау
    радзівон радзім радзіслава раіна раіса раланд раман рамана рамуальд рамуальда расціслау рафаіл рафал рафаэла рафаэль
    рудольф ружана руслан руслана рута рыгор рыма рымма рыта рычард рэгіна рэната сава саламея саламон самсон самуіл
    саука сафія саша святазар святаполк святаслава святаслау святлана святозар сева севасцьян севярын севярына серафім
    серафіма сідар сільвестр сільвія сімон сімяон соня софія софя станіслава станіслау стас стася степаніда стэла стэфан
    стэфанія сузанна сусана сцепаніда сцяпан сцяпаніда сымон сяргей сяргейка тадор тадэвуш тадэуш таіса таісія тамара
    тамаш тарас тарэса таццяна тацяна таяна тодар трафім тумаш тэадозій тэадор тэадора тэафіл тэкля тэлесфор тэрэза
    тэрэса уладзімір уладзіміра уладзіслава уладзіслау уладзь уладзя уладыслау ульяна уляна урсула усевалад устына усцін
    усцінія усціння усяслау фабіян фадзей фаіна фама фауст феафан феафілакт федар федара фелікс феліцыя феліцыян феранц
    філімон філіп фларыян фларыяна флор франак франц францішак францішка франя фрыдрых фэлікс фядора фядос фядосся фядот
    хведар хведзя хвядос хрыстафор хрысціна хрысціян хрысця ціма цімафей ціхан ціхон цыпрыян цыцылія цэзар цэзарый цэля
    цэцылія цярэнцій часлау шарлота шура эва эвеліна эгля эдвард эдгар эдзіта эдуард эдыта эла элана элеанора эліза
    эліна эльвіра эльза эльміра эма эмануіл эмілія эміль эрнест эрнэст эрык эрыка эсфір эугеніуш эугенія юген югеніуш
    юдзіта юзаф юзафа юзік юзэф юзэфа юзя юліюш юлія юліян юліяна юлька юльян юльяна юра юрась юрка юры юрый юря юстын
    юстына юсціна ядвіга язафат язэп якау яким якім якуб ян яна янак яніна янія янка янулька янусь януш янэк ярамаш
    ярамір яраслава яраслау ярыла ярына ясафат ясь яуген яугеній яугенія яугены яугеня яудокія яудоха яулампій яусевій
    яусей яустафій яустах яухім
""".split()

# The same in Latin letters.
LACINKA = """
    adam adarka adela adolf adzila ahafija ahata ahniesa aksana aksinnia akulina alaiza alaksandr alaksandra alaksiej
    alana alaucina albiert albin albina aldona aleh alena ales alesia alesik aleska alfons alfred alhierd alhimant
    alimpijada alina alisa alisija alla alojza alona alzbieta ambrozij amina anastas anastasija anatol anatolij andras
    andrej anela anfisa anhielina anisim anita aniuta ansielm antanida antanina anton antonija antos anzalika anzela
    anzelika anzielm apalinar apalinaryj apalonija apanas apolinar archip arciemij arciom arjana arkadz arsien arsienij
    artur artyjom aryna astafiej astap audoccia audziej auhien auhinnia auhust aulas auram ausiej bahdan bahdana
    bahuslau bahuslava balaslau baleslau banifacyj barbara barys baryslau bazena bazyl bieata bieniadzikt birucie
    branislau branislava caslau cecylija cela cezar cezaryj chryscia chryscijan chryscina chrystafor chviados chviedar
    chviedzia ciarencij cichan cichon cima cimafiej cycylija cypryjan dabraslau dajana daminik daminika dana danat
    danata daniel danila danuta darafiej darja darota daryjus daryna dasa david davyd dobraslava dora dziamiencij
    dziamjan dzianis dzianisij dzijana dzima dzina dzmitro dzmitry dzmitryj edhar eduard edvard edyta edzita ehla ela
    elana eleanora elina eliza elmira elvira elza ema emanuil emil emilija ernest erniest eryk eryka esfir euhienija
    euhienius eva evielina fabijan fadziej faina fama faust feliks fiadora fiados fiadossia fiadot fieafan fieafilakt
    fielicyja fielicyjan fieliks fieranc filimon filip fiodar fiodara flaryjan flaryjana flor franak franc francisak
    franciska frania frydrych habrus habryela habryjel haja halina haljas hanna hanusia hapa hardziej hauryil hauryla
    hielena hienadz hienadzij hienia hienrych hienryjeta hieranim hierard hierasim hierman hilary hilaryj hlafira hleb
    hrazyna hryhoryj hryn hrysa huryj hustau ialanta ihar ihnacij ihnat ija ilaryjon illa ilona ina inakiencij inesa
    inha iniesa inokiencij iosif ipalit iraida irena irma iryna irynej isak isidar ivan ivanka izabela izabiela izolda
    jadviha jakau jakim jakub jan jana janak janek janija janina janka janulka janus jaramas jaramir jaraslau jaraslava
    jaryla jaryna jas jasafat jauchim jaudocha jaudokija jauhien jauhienia jauhienij jauhienija jauhieny jaulampij
    jausiej jausievij jaustach jaustafij jazafat jazep jefim jefrasinnia jelisiej jeudakija jeufrasinnia jeva judzita
    juhien juhienius julija julijan julijana julijus juljan juljana julka jura juras jurja jurka jury juryj juscina
    justyn justyna juzaf juzafa juzef juzefa juzia juzik kacia kaciaryna kamila kamilija kandrat kanstancin kanstancyja
    kapitalina karalina karen karl karniej karnielija karp karyna kasjan kastus katazyna kazimir kazymir kiejstut
    kipryjan kira kirej kiryl kiryla klara klarysa klaudzija klemiencina klemiens klim klimiencij klimient ksaviery
    ksienafont ksienija ksiusa kulina kunehunda kuzma lada laksiej lalita lana lanhin laryjon larysa lauren laurencij
    lavon lavoncij lazar leakadzija leanard leanid leanila leanora lena lera lesak lesia leu lidzija lileja lilija
    lilijana lilit lina lisavieta lizavieta luba lubamir lubava lubou luceja lucyja lucyjan ludmila ludviha ludvik
    ludvika ludzvika luka lukas lukierja lukjan lusia maciej macviej mahda mahdalena maja majsiej makar maksim
    maksimilijan malannia malvina maniefa marcel marcelija marcelina marcin marfa marharyta marjan marjana mark markiel
    marko marlen marta martyn maryja maryjana maryjanna maryjus maryla maryna maryska masiej michail michal michalina
    michas miecyslau mikalaj mikita mikola mila milada milan milana milena mina mindouh mira miraslau miraslava miron
    miroslava misa mitrafan mscislau nadzieja nadziezda narcyz nasta nastassia nastassija nastula natali natalija
    natalla natela naum nazar nazaryj nijanor nika nikadzim nikan nikifar nila nina ninel nona oksana ola olesia osip
    pablo pachom palahieja palina panas pankrat pantelej paraskieva parfion paula paulina paulinka pauluk paviel piatro
    piatrok piatruniela piatrus pielahieja pilip piman piotr piotra piotrus platon polikarp prakop praskovija prochar
    protas pruzyna radaslau radzim radzislava radzivon rafael rafaela rafail rafal rahnieda raina raisa raland raman
    ramana ramuald ramualda rascislau rehina renata rudolf ruslan ruslana ruta ruzana rycard ryhor ryma rymma ryta
    safija salamieja salamon samson samuil sarlota sasa sauka sava sciapan sciapanida sciepanida siarhiej siarhiejka
    sidar sierafim sierafima sieva sievascjan sieviaryn sieviaryna silviestr silvija simiaon simon sofija sofja sonia
    stanislau stanislava stas stasia stefan stefanija stela stiepanida sura susana suzanna sviatapolk sviataslau
    sviataslava sviatazar sviatlana sviatozar symon tacciana taciana tadeus tadevus tador taisa taisija tajana tamara
    tamas taras taresa teador teadora teadozij teafil tekla telesfor teresa tereza todar trafim tumas uladyslau uladz
    uladzia uladzimir uladzimira uladzislau uladzislava ulana uljana ursula uscin uscinija uscinnia usiaslau usievalad
    ustyna vaclau vaclava vadzim vadzimir vajciech valadar valadzko valanciej valancin valancina valdemar valer valery
    valeryj valeryja valeryjan valzyna vanda varvara vasil vasilij vasilina vasilisa viacaslau viacka vienjamin viera
    vieranicka vieranika vieslava vijaleta viktar viktaryja viktaryna viktoryja vilen vilhielm vincent vinces vincuk
    vincus viola vital vitalij vitalina vitaut vitold voles volha zachar zacharyj zana zanna zaryna zavisa zazefina
    zianon zinaida zinovij zlata zmicier zmicierka zmitrok zofija zoja zosia zoska zyhimont zyhmunt
""".split()

# In Russian and Ukrainian, where they differ from the Belarusian ones.
CYRILLIC = """
    август августа авдотья аверкий агапія агафья аглая агнесса агния агриппина ада аделаида аделина адель адріан азалия
    азат аида айгуль айнур айрат акакий аксинья акулина алан александр александра алексей алик алина алиса алия аллан
    альбина альфия альфред амина амир анастасия анатолий ангелина андрей андрій анжела анжелика анжеліка анисим анисья
    анна антін антонина антоніна анфиса аня аполлон арам аркадий аркадій арман армен арсений артем артемий архип аслан
    ася афанасий ашот бахтияр белла богдан богдана болеслав борис борислав бронислав броніслав булат бэлла вадим
    валентин валентина валериан валерий валерия валерій валерія валерьян ваня варлам вартан варфоломей варя василий
    василина василиса василь вацлав велимир вениамин вероника вероніка вика викентий виктор виктория вилен виль
    вильгельм виолетта виссарион вита виталий виталина витя віктор вікторія віолетта віра влад влада владимир владислав
    владислава владлен владлена володимир всеволод вячеслав гавриил гаврила галина галя гаяне геворг геннадий геннадій
    генриетта генрих георгий георгій герасим гертруда глафира гліб гоар гордей гордій григорий григорій гриша гузель
    гульнара гульшат гурам густав давид дамир даниил данил данила данило даниэль дарина дария дарія дарья демид демьян
    денис джамиля джульетта диана диляра дима дина динара діана дмитрий дмитро доминик домініка доротея дорофей евгений
    евгения евграф евдоким евдокия евдоксия евлампий евлампия евпраксия евсей евстафий евстигней евфросиния егор едуард
    екатерина елена елизавета елизар елисей елла ельвіра емельян емілія емма ермак ермолай ерофей есения ефим ефимия
    ефрем ефросиния ефросинья євген євгенія єгор єгорій єлена єлизавета єфросинія ждан женя завен заира зайнаб залина
    замира зара зарема зарина земфира зеновій зинаида зиновий зінаїда зоряна зосима зульфия зураб зухра иван игнат
    игнатий игорь изабелла измаил изольда илларион илона илья ильяс инга инесса инна иннокентий иоанн иов иосиф ипатий
    ипполит ира ираида ираклий ирина ирма исаак исаакий исидор искандер ия іванна ігор іда інна ірина йосип калерия
    камилла камиль капитолина карен карим карина каролина катерина катя кир кира кирилл кирило клавдия клавдія кларисса
    клементина клим климент коля кондрат кондратий конон константин корней корнелий костя костянтин ксения лаврений
    лаврентий лазарь лайма лариса лаура лев левко левон лейла леля леонард леонид леонід леонтий лесь леша лиана лидия
    лиза лика лилиана лилит лилия лина линара лия лідія лолита лора луиза лукерия лукерья лукьян любов любовь любомир
    любомира людвиг людмила люция магдалина магомед майя максим максимилиан максимильян малика мальвина манана мансур
    марат маргарита мариам мариан марианна мариетта марина мария марія марьяна матвей матвій матрена махмуд маша мелана
    мелания мелитон мефодий микита микола милана милена милица мирон мирослав мирослава митрофан михаил михайло миша
    моисей мстислав мурад мурат муса муслим мухаммед надежда надія наиль наиля наина нана нани настя наталия наталья
    наталя натан наташа нелли неля неонила нестор ника никандр никанор никита никифор никодим никола николай нил нина
    нинель нино нифонт нонна нора норайр нурлан оганес октябрина олег олександр олександра олексій олена оленка олесь
    олимпиада олимпия ольга онисим онисія орест орися оскар остап павла павлина павло паисий пантелеймон панфил парамон
    паша петро пилип полина поліна потап прасковия прасковья прокіп прохор равиль радий радик радмила радомир радослав
    разия раиса раїса рамазан рамиль рашид ревекка регина регіна ренат рената ринат рита роберт родион роза розалия
    роксана роксолана роман ростислав рубен рузанна рустам рустем руфина руфь сабина савва савелий садык саида салават
    самвел самуил саня сара света светлана світлана святослав севастьян северин севиль семен серапион серафим серафима
    сергей сергій сережа сидор сильва симеон симон симона снежана соломія соломон софия софья спартак спиридон станислав
    станислава станіслав стелла степан степанида степанія стефан стефания стефанія сурен сусанна сысой тадей таисия таня
    тарасий татьяна теймур темур теодор тереза терентий тетяна тигран тимофей тимофій тимур тина тихін тихон тодось толя
    трифон трофим трохим ульян устим устин устина устинья фадей фаина фарид фарида фатима федір федор федора федосий
    федосья фекла феликс феодор феодосий феодосій феофан ферапонт филимон филипп фируза флорентина фома фортунат фотиния
    фрида фрол харитон хасан христиан христина христофор хусейн цветана цезарь цецилия чеслав шамиль шарлотта эвелина
    эдита эдмунд элеонора элина элла эльвира эльдар эльмир эльмира эмилия эмиль эмма эммануил эраст эрик эрика эсмира
    эстер этери юлиан юлиана юлий юлия юліан юліана юна юрий юрій юстина юстиниан яків яков янина януарий ярема ярина
    яромир ярополк ярослав ярослава ясмина яся
""".split()
