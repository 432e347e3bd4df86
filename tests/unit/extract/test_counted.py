"""What a number counts."""

import pytest

from marked import figures_of

NAMED = [
    (
        "The firm has «910» looms, «600» at its «two» mills and «310» abroad.",
        ["looms", "looms", "mills", "looms"],
    ),
    ("The number of looms is above «60».", ["looms"]),
    ("The ground holds «4,200» fans.", ["fans"]),
    ("She scored «22» goals in all competitions.", ["goals"]),
    ("The court heard «14» witnesses over a week.", ["witnesses"]),
    ("Police seized «46» kilos and «3» firearms.", ["kilos", "firearms"]),
    ("There were «12» fires in «three» counties.", ["fires", "counties"]),
    ("«Two» nurses and «one» doctor were on duty.", ["nurses", "doctors"]),
    ("«One» hub would stay.", ["hubs"]),
    ("It sold «1,400» second-hand bicycles.", ["second-hand bicycles"]),
    ("«46» out of «53» children’s centres shut.", ["children's centres", "children's centres"]),
    ("«9» of the «37» bus routes will go.", ["bus routes", "bus routes"]),
    ("«Six» of its «eight» branches are in Kent.", ["branches", "branches"]),
    ("«14» of the city's libraries open on Sunday.", ["libraries"]),
    ("The club has had «four» directors of football.", ["directors of football"]),
    ("The lab tested «5,700» categories of products.", ["categories of products"]),
    ("«1,107» children looked after by the county.", ["children looked after"]),
    ("There are «310» children in care.", ["children in care"]),
    ("The report lists «12» providers including schools.", ["providers"]),
    ("The airline flies «112» wide-body aircraft.", ["wide-body aircraft"]),
    ("It counted «31» species of moth.", ["species of moth"]),
    ("Some «36,000» staff, from cooks to porters, struck.", ["staff"]),
    ("About «300» recorded songs survive.", ["songs"]),
    ("They need «12» more volunteers.", ["volunteers"]),
    ("«Five» further homes burned.", ["homes"]),
    ("«24» newly built homes stand empty.", ["homes"]),
    ("They lost «20» decently sized power plants.", ["power plants"]),
    ("A «12»-page report came out.", ["pages"]),
    ("A «12» page report came out.", ["pages"]),
    ("It is a «three»-bedroom flat.", ["bedrooms"]),
    ("It has a «3» cylinder engine.", ["cylinders"]),
    ("Tesla built «63,000» Model 3 sedans.", ["model 3 sedans"]),
    ("They sold «27,000» Model S and Model X vehicles.", ["model s and model x vehicles"]),
    ("It had «4.3m» digital and physical sales.", ["digital and physical sales"]),
    ("«96» Liverpool fans died.", ["liverpool fans"]),
    ("«Three» large, empty halls remain.", ["large empty halls"]),
    ("«Eight» straight World Cups is a record.", ["straight world cups"]),
    ("Around «60» commercial fishermen live here.", ["commercial fishermen"]),
    ("It took «26» sports clubs to court.", ["sports clubs"]),
    ("It cut «400» sales staff.", ["sales staff"]),
    ("The party won «12» Senate seats.", ["senate seats"]),
    ("They fined «17» (24%) firms.", ["firms"]),
    ("The trial heard from “«12» expert witnesses”.", ["expert witnesses"]),
    ("Over «5,000» people filled in a form.", ["people"]),
    ("«Seven» police officers were hurt.", ["police officers"]),
    ("The vote was tied at «30» members each.", ["members"]),
    ("«Twenty» women's teams entered.", ["women's teams"]),
    ("It has «2» family hubs.", ["family hubs"]),
    ("«One» mum, Ann Lee, agreed.", ["mums"]),
    ("«One» passenger died.", ["passengers"]),
    ("«One» compulsory redundancy is likely.", ["compulsory redundancies"]),
    ("«19» fouls proves it was rough.", ["fouls"]),
    ("«12» U.S. senators voted.", ["u.s. senators"]),
    ("«40» or so guests came.", ["guests"]),
    ("«Nine» out-of-hours GP surgeries shut.", ["out-of-hours gp surgeries"]),
    ("«7» previously unknown species were found.", ["species"]),
    ("«8» close friends and «4» lead investigators left.", ["close friends", "lead investigators"]),
    ("«3,000» fewer visitors came.", ["visitors"]),
    ("A «12»-strong jury sat.", ["people"]),
    ("«18» holes of golf were played.", ["holes of golf"]),
    ("«15» bus and train operators replied.", ["bus and train operators"]),
    ("«22» Conservative-held seats fell.", ["conservative-held seats"]),
    ("«33» miners trapped underground.", ["miners"]),
    ("«7» children’s playgrounds opened.", ["children's playgrounds"]),
    ("«25» missing persons cases were solved.", ["missing persons cases"]),
    ("They sampled «40» passers-by.", ["passers-by"]),
]

FAR = [
    ("The sluices opened «1,842» times. Every one of the «63» has a lock.", ["times", ""]),
    ("«57» walkers fell ill. The club puts it at «34».", ["walkers", "walkers"]),
    ("The firm lost «40» vans. Drivers put the number at «52».", ["vans", "vans"]),
    ("«60» trees fell. Wardens put the total at about «82».", ["trees", "trees"]),
    ("«60» trees fell. The fair puts tickets at «12».", ["trees", ""]),
    ("«60» boats sank. The gauge put the level at «12».", ["boats", ""]),
    ("Routes: «37»", ["routes"]),
    ("Centres we had: «forty-one»", ["centres"]),
    ("Number of pupils: «412»", ["pupils"]),
    ("Followers (217): fine. Comments («217»)", ["comments"]),
    ("The number of posts at risk is «168».", ["posts"]),
    ("The number of children taken into care fell to «400».", ["children taken into care"]),
    ("It has a population of «860,000».", ["people"]),
    ("It has a population of «860,000», of which «169,000» are children.", ["people", "children"]),
    ("A crowd of «12,000» saw the match.", ["people"]),
    ("The workforce is now «310».", ["workers"]),
    ("The death toll rose to «43».", ["deaths"]),
    ("Journeys in May were «4,087,000».", ["journeys"]),
    ("Visits to the dam rose to «300».", ["visits"]),
    ("Of the crew, «24» dead and «200» injured.", ["people", "people"]),
    ("They voted «seven» to «two» to close it.", ["votes", "votes"]),
    ("The firm wants to close «24» shops, leaving «18» open.", ["shops", "shops"]),
    ("«46» shops shut; «7» will stay.", ["shops", "shops"]),
    ("We run «37» routes. «14» of them will go.", ["routes", "routes"]),
    ("We run «37» routes and another «nine» will change.", ["routes", "routes"]),
    ("Of «37» routes, «14» are to go and «9» reduced.", ["routes", "routes", "routes"]),
    ("It aims to reduce children in care by up to «400».", ["children in care"]),
    ("Flights were cut by «12».", ["flights"]),
    ("«12» or «13» clubs may fold.", ["clubs", "clubs"]),
    ("«29» libraries and «12» village halls", ["libraries", "village halls"]),
    ("Roughly «5,200» of us replied.", ["people"]),
    ("A «12»-page report named «300» and cleared «14» men.", ["pages", "", "men"]),
    ("Killing «31» people and injuring «200» others.", ["people", "people"]),
    ("The Elm Street clinic, «one» of «24» that would close.", ["clinics", "clinics"]),
    ("The court sat «40» days. «Six» of them were public.", ["days", "days"]),
    ("Some «300» patients came. «Twelve» had waited a year.", ["patients", "patients"]),
    ("There were «15» dogs and «one» cat. Another «four» came later.", ["dogs", "cats", "dogs"]),
    ("It has «4,000» schoolchildren.", ["schoolchildren"]),
    ("They saw «400» adults. Of these, «13» developed a rash.", ["adults", "adults"]),
    ("By «5» votes to «4» the court agreed.", ["votes", "votes"]),
    ("Homes built - «140»", ["homes"]),
    ("«4» wins, «3» draws and «2» losses", ["wins", "draws", "losses"]),
    ("New store openings totalled «106».", ["new store openings"]),
    ("Complaints doubled to «640».", ["complaints"]),
    ("There are «112» vacancies, compared with «132» last year.", ["vacancies", "vacancies"]),
    ("The pool had «40» swimmers. Today it had «62».", ["swimmers", "swimmers"]),
]

NONE = [
    "Car prices will go up by an average of «1500».",
    "Shares rose to «164».",
    "A magnitude «6.4» earthquake struck.",
    "The index closed at «1,463.87».",
    "About «1000» come from Asia.",
    "The yen traded at «132.86».",
    "The maximum is «50,000».",
    "The dollar index was up at «96.088».",
    "A magnitude of «6.2» was felt.",
    "Output jumped from «240» to «273».",
    "It scored «4.5» on the test.",
    "Press «1» to continue.",
]


@pytest.mark.parametrize(("text", "units"), NAMED, ids=[text for text, _ in NAMED])
def test_the_phrase_beside_a_number_names_it(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures_of(text)] == units


@pytest.mark.parametrize(("text", "units"), FAR, ids=[text for text, _ in FAR])
def test_the_sentence_names_it(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures_of(text)] == units


def test_a_number_far_from_a_count_does_not_take_its_noun() -> None:
    assert [figure.unit for figure in figures_of("He hit «nine» sixes. Joe made «86».")][1] == ""


@pytest.mark.parametrize("text", NONE)
def test_a_number_that_counts_nothing_is_a_number(text: str) -> None:
    assert {(figure.kind, figure.unit) for figure in figures_of(text)} == {("number", "")}
