"""Given names and the ends of family names: evidence that a line is a person's name. Common ones only, in folded form."""

GIVEN = frozenset(
    """
    ales aleś alena elena aleh aleg oleg alieh aliaksandr alexander alexandre aliaksei alexei aliaxandr alina alla anastasia
    anastasiya anatol anatoli andrei andrey andrzej anna hanna hannah anne antanas artsiom artem barys boris darya daria dzmitry
    dmitry dmitri dzianis denis ekaterina katsiaryna katerina evgeny yauhen yevgeny franak hary garry halina galina hienadz gennady
    ihar igor ina inna inga irina iryna ivan yan jan jana yana yulia yuliya julia yury yuri jury kanstantsin konstantin kastus kseniya
    ksenia larysa larisa lavon leanid leonid lidziya lidia liudmila lyudmila lizaveta maksim maxim marharyta margarita maria maryia mariya
    marina maryna marfa mikalai nikolai nikolay mikhail mikola mikita nikita nadzeya nadezhda nasta natallia natalia natalya nina olga
    volha olha palina polina pavel paval piotr petr peter raisa rehina roman ruslan siarhei sergei sergey stanislau stanislav stefan
    sviatlana svetlana sviatoslav tamara taras tatsiana tatiana tatyana uladzimir vladimir uladzislau vladislav vadzim vadim valery valeri
    valiantsin valentin valiantsina vasil vera vital vitali vitaly viachaslau viktar viktor viktoria viktoryia yahor egor yaraslau yaroslav
    zhanna zinaida zmitser zoya stsiapan zianon vintsuk uladz tsimafei john james mary david michael robert sarah laura emma paul thomas
    elizabeth margaret william george henry charles edward richard susan karen nancy helen alice lucy jane kate ella hugo oscar max leo
    sven lars ingrid astrid erik nils anders karin olaf hans greta klaus jurgen wolfgang heinrich marie pierre jean claude louis francois
    giovanni marco luca paolo carlo francesca giulia juan jose carlos luis miguel pedro sofia isabel pawel piotr krzysztof agnieszka ewa
    katarzyna malgorzata tomasz wojciech zofia barbara jonas vytautas giedre rasa ruta janis juris ilze kaspars tomas petra vaclav jiri
    david ahmed ali mohammed fatima aisha hassan ibrahim omar leila maryam nino giorgi levan tamar davit armen ani narine gayane tigran
    ada silas hugo percival winifred rowena ursula cicely mirabel fergus quentin elspeth bertram rosamund ivo tamsin
    алесь алена алег аляксандр аляксей анастасія анатоль андрэй ганна ганна антось антон арцём барыс багдан валер валеры валянцін
    валянціна вадзім вацлаў вера віктар вікторыя віталь вінцук вольга вячаслаў вераніка галіна генадзь рыгор дар'я дарья дзмітрый зміцер
    дзяніс дзіяна лізавета алісія ігар іна інэса ірына ірэна іван ілля язэп юзаф юстына юлія юры юрась ян яна янка якуб ядвіга яраслаў
    кацярына ксенія канстанцін кастусь людміла лідзія лявон леанід лариса ларыса лілія любоў максім марыя марына маргарыта міхаіл міхась
    мікалай мікола мікіта надзея настасся наста наталля наталья ніна аксана алёна павел паліна пятро пётр рэгіна раіса раман руслан
    сяргей святлана святаслаў станіслаў стэфан стэфанія сымон тамара таццяна тарас тадэвуш тэкля тэрэза уладзімір уладзіслаў уладзь усевалад
    франак хрысціна цімафей яўген яўгенія язэп ярына зінаіда зоя жана эдуард эльвіра эма агата адам адарка альжбета альберт арсень
    базыль васіль гаўрыла гальяш кузьма куліна макар марта мацвей мар'яна настуля панас панкрат прохар саўка сцяпан тодар уляна фёдар
    александр алексей алексей анна анатолий андрей борис вадим валентин валентина валерий василий вера виктор виктория виталий владимир
    владислав вячеслав вероника галина геннадий григорий дарья денис дмитрий диана евгений евгения екатерина елена елизавета жанна
    зинаида иван игорь илья инна ирина ия иосиф карина кирилл константин ксения лариса леонид лидия лилия любовь людмила максим маргарита
    марина мария михаил надежда наталья наталия никита николай нина оксана олег ольга павел полина пётр петр раиса роман руслан светлана
    семён сергей софья станислав степан тамара татьяна тарас тимофей ульяна фёдор федор юлия юрий яков яна ярослав эдуард агния ефросинья
    клавдия лукерья мирон нонна остап пахом савелий тихон фрол варвара глеб серафима прасковья архип нестор лев марк матвей арсений
    """.replace("'", "").split()
)

# Ends of family names and patronymics (folded).
ENDINGS = (
    "овіч",
    "евіч",
    "віч",
    "іч",
    "енка",
    "анка",
    "чук",
    "юк",
    "ук",
    "скі",
    "цкі",
    "ская",
    "цкая",
    "оў",
    "еў",
    "аў",
    "ова",
    "ева",
    "ава",
    "ін",
    "ына",
    "іна",
    "ёнак",
    "ко",
    "ик",
    "ейка",
    "ула",
    "ович",
    "евич",
    "вич",
    "енко",
    "ский",
    "цкий",
    "цкая",
    "ов",
    "ев",
    "ёв",
    "ин",
    "ына",
    "ина",
    "ых",
    "их",
    "ой",
    "ый",
    "ая",
    "ік",
    "ак",
    "эц",
    "ец",
    "vich",
    "vič",
    "wicz",
    "enka",
    "enko",
    "anka",
    "chuk",
    "uk",
    "ski",
    "sky",
    "skaya",
    "skaia",
    "ska",
    "tski",
    "tsky",
    "ou",
    "au",
    "eu",
    "ov",
    "ova",
    "ava",
    "ev",
    "eva",
    "in",
    "ina",
    "yna",
    "ik",
    "ak",
    "ets",
    "son",
    "sen",
    "sson",
    "berg",
    "mann",
    "stein",
    "escu",
    "shvili",
    "dze",
    "yan",
    "ić",
    "ova",
    "auskas",
    "ius",
    "aitė",
    "ienė",
    "ich",
)
PATRONYMICS = ("віч", "вна", "ўна", "ична", "ічна", "ович", "евич", "ич")
PARTICLES = frozenset(
    "de da del della di du van von der den ter la le al el bin ibn фон дэ ван дер ле эль аль бэн ібн ибн".split()
)
