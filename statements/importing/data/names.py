"""Given names and the ends of family names: evidence that a line is a person's name. All in folded form."""

from .given_names import BELARUSIAN, CYRILLIC, LACINKA
from .given_names_latin import JOINED, LATIN

GIVEN = frozenset([*BELARUSIAN, *CYRILLIC, *LACINKA, *LATIN, *(pair.replace("-", " ") for pair in JOINED)])

# Ends of family names. In Latin letters only those that end few words of bodies' names: no "-ic" (public), "-ian".
ENDINGS = tuple(
    """
    ава адзе ак анка ау аускас ая вич ев ева ейка ек ел енка енне еу ец ець ий ик ин ина их ко ов ова ой оу скі ська
    ук ула цкі цька швили швілі ый ык ына ых эйка эйла эня эц юк ян янка янц ів ій ік ін іна іч ішын їв
    """.split()
) + tuple(
    """
    aite ajte ak anka anko au ava avec avic bach bauer beck berg berger bergs blom borg brandt ciute cka ckas cki
    dahl dottir dze dzka dzki eanu ejka elli enas enka enko enok ets etti eu eva evic ez ezhko feld gaard glu gren
    hauser hofer hoff holz ich idis ieiev iene iivna ik in ina ini ishyn itis ius kaja kaya kute kyi kyj kyy lund
    maier manis mann mayer meier mejer meyer nen nins niute ohlu oiu oni onis onok opoulos ou ov ova ovic owa owna
    pulos quist qvist schmidt sen shvili ska skaia skas ski skii skis skiy sky son strom svili uk uras utis wald
    wicz witsch witz yan yk yna yshyn yte zins zky
    """.split()
)
PATRONYMICS = tuple(
    """
    auna avic avich avna euna evic evich evna evych ivna ovic ovich ovna ovych вна віч ич ична кызы оглы уна ічна
    """.split()
)
PARTICLES = frozenset(
    """
    't abu af al am av bin bint da dal dalla de degli dei del della den der di dos du el ibn im la las le los mac mc
    oglu ogly ould oğlu ter uly uulu van vom von y zu zum zur аль бин бэн ван вон дал дала де дель дер дэ ді ибн
    кызы ла ле огли оглы огълы углы улы уулу фон эль ібн
    """.split()
)
