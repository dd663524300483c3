"""Words that show that a phrase is somebody's title, in English, German, French and Spanish."""

import re

from eventmate.domain.folding import fold

_ENGLISH = (
    "ceo cto cfo coo cmo cio ciso cpo cdo vp svp evp president director manager lead leader head "
    "chief officer engineer developer programmer designer architect analyst scientist researcher "
    "professor lecturer teacher student intern trainee founder cofounder owner partner consultant "
    "advisor adviser recruiter editor journalist writer author marketer planner specialist "
    "coordinator administrator admin assistant associate secretary chair chairman chairwoman nurse "
    "doctor lawyer attorney accountant buyer representative evangelist advocate investor "
    "freelancer "
    "freelance producer photographer strategist technician operator postdoc dean principal "
    "supervisor trainer coach mentor entrepreneur expert maintainer librarian curator organizer "
    "organiser speaker fellow translator statistician economist biologist chemist physicist"
)
_GERMAN = (
    "leiter leiterin chef chefin geschaftsfuhrer geschaftsfuhrerin entwickler entwicklerin "
    "ingenieur ingenieurin berater beraterin forscher forscherin wissenschaftler "
    "wissenschaftlerin professorin vorstand inhaber inhaberin grunder grunderin studentin "
    "referent referentin redakteur redakteurin gestalter gestalterin architekt architektin "
    "assistent assistentin beauftragte beauftragter direktor direktorin lehrer lehrerin arzt "
    "arztin mitarbeiter mitarbeiterin managerin analystin"
)
_FRENCH = (
    "directeur directrice responsable ingenieure developpeur developpeuse cheffe gerant gerante "
    "fondateur fondatrice chercheur chercheuse professeur professeure consultante etudiant "
    "etudiante charge chargee associe associee presidente conseiller conseillere redacteur "
    "redactrice stagiaire"
)
_SPANISH = (
    "directora gerente jefe jefa ingeniero ingeniera desarrollador desarrolladora profesor "
    "profesora fundador fundadora investigador investigadora consultor consultora disenador "
    "disenadora estudiante presidenta socio socia encargado encargada analista arquitecto "
    "arquitecta cientifico cientifica"
)
_WRITTEN_WHOLE = (
    "工程師 工程师 教授 經理 经理 社長 部長 課長 創辦人 创始人 總監 总监 設計師 设计师 エンジニア "
    "デザイナー 代表 대표 교수 엔지니어 팀장"
)
_ROLES = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH}".split())
# German writes "Softwareentwicklerin" as one word.
_ENDINGS = tuple(word for word in (*_GERMAN.split(), "manager") if len(word) > len("leite"))
_EAST_ASIAN = tuple(fold(word) for word in _WRITTEN_WHOLE.split())
_WORD = re.compile(r"[^\W\d_]+")


def is_title(phrase: str) -> bool:
    """Whether a phrase names a role or a rank."""
    folded = fold(phrase[:200])
    words = _WORD.findall(folded)
    if any(word in _ROLES or word.endswith(_ENDINGS) for word in words):
        return True
    return any(role in folded for role in _EAST_ASIAN)
