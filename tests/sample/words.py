"""Sentences of the invented reports. They hold no figure of a measure: those are referred to."""

from __future__ import annotations

QUARTER = {
    "2020-21 Q1": "The council spent these three months keeping people safe. Most buildings were"
    " closed, and staff from all services packed food and called people who live alone.",
    "2020-21 Q2": "Services opened again, one by one. Libraries and gyms let in fewer people at a"
    " time than before.",
    "2020-21 Q3": "Infections rose in the autumn, and centres closed for four weeks. The waste and"
    " repairs teams worked on without a break.",
    "2020-21 Q4": "This report is the last under the Council Plan. Libraries and leisure centres"
    " were closed all winter. The vaccination centre opened in the sports hall.",
    "2021-22 Q1": "A new plan, Better Ambleford, began in April. It has three priorities in place"
    " of five, and some measures are new.",
    "2021-22 Q2": "More people used our services than at any time since the pandemic began, but not"
    " as many as before it.",
    "2021-22 Q3": "Staff fell ill in December, and the council moved people to where they were"
    " needed most.",
    "2021-22 Q4": "Storms in February brought down 140 trees. Crews cleared all roads within two"
    " days.",
    "2022-23 Q1": "Prices rose quickly. More households asked for help with rent and bills.",
    "2022-23 Q2": "A national strike stopped the waste service for eleven days in August. Most"
    " other services kept to their targets.",
    "2022-23 Q3": "The council opened warm rooms in all libraries. Repairs to homes took longer,"
    " because of storms.",
    "2022-23 Q4": "Inspectors visited children's services in February. They saw good work, and"
    " asked for faster plans.",
    "2023-24 Q1": "The year began well for parks, schools and pay. Building prices remain the"
    " greatest worry.",
    "2023-24 Q2": "One of the builders at Tanners Yard stopped work. The council looks for"
    " another.",
    "2023-24 Q3": "Fewer homes were finished than planned. Care at home improved, and more young"
    " people found work or training.",
    "2023-24 Q4": "The year ends with cleaner streets and better care. Homes and special needs"
    " remain behind their plans.",
    "2024-25 Q1": "The new windows at Harbour Court are in. Fewer people waited for a call to be"
    " answered.",
    "2024-25 Q2": "The second builder at Tanners Yard began in July. Food waste is collected from"
    " half of the town.",
    "2024-25 Q3": "Care at home and waste do well. Too few homes were finished, and more people"
    " complained to the Ombudsman with success.",
    "2024-25 Q4": "Schoolchildren opened the marigold garden behind the town hall in March.",
}

CHAPTERS = {
    ("a-home-for-everyone", 2020): "Nobody could be evicted for most of the year, and the council"
    " found a room for everyone who slept rough. Builders lost three months.",
    ("clean-and-green", 2020): "People stayed at home and threw more away there. Parks were busier"
    " than ever.",
    ("healthy-lives", 2020): "Care went on throughout. Gyms and pools were closed for much of the"
    " year, and health advisers were lent to the vaccination centre.",
    ("learning-and-work", 2020): "Schools taught at home and in class by turns. Libraries sent"
    " books by post.",
    ("a-council-that-works", 2020): "Most office staff worked from home within a week. Bills were"
    " paid later than usual, but they were paid.",
    ("better-places", 2021): "Streets and parks are well kept. New homes are slower than planned.",
    ("better-places", 2022): "The strike of August shows in this year's figures for waste. Roads"
    " suffered in the frost.",
    (
        "better-places",
        2023,
    ): "Waste and streets do better than last year. At Tanners Yard, homes are late.",
    ("better-lives", 2021): "Services for children and adults are busy, after two years in which"
    " many people did not ask for help.",
    ("better-lives", 2022): "More households need a place to stay, and more parents ask for a plan"
    " for their child.",
    ("better-lives", 2023): "Care at home is better than a year ago. Plans for special needs take"
    " too long.",
    ("better-value", 2021): "Calls are answered more quickly, and most bills are paid on time.",
    ("better-value", 2022): "The cost of care and of energy is above the budget. Services to"
    " customers hold up.",
    ("better-value", 2023): "Money is tight, and is watched month by month. Customers get quicker"
    " answers.",
    ("better-places", 2024): "Food waste collections reach half of the town. Homes at Tanners Yard"
    " are still late.",
    ("better-lives", 2024): "More people go home from hospital to their own bed. Families wait too"
    " long for a place of their own.",
    ("better-value", 2024): "Calls are answered more quickly again. Spending is close to its"
    " budget.",
}

NEXT = {
    "a-home-for-everyone": (
        "Find a home for everyone who was given a hotel room.",
        "Ask tenants which repairs can wait.",
        "Let the contract for new windows at Harbour Court.",
        "Start work at Mill Lane.",
    ),
    "clean-and-green": (
        "Send a guide to recycling to every household.",
        "Put up cameras at two lay-bys.",
        "Open the gates of Castle Park until sunset.",
        "Choose streets for next winter's trees.",
    ),
    "healthy-lives": (
        "Call everyone who lives alone and is over 80.",
        "Train sixty carers to work safely.",
        "Open pools for schools first.",
        "Bring health advisers back to surgeries.",
    ),
    "learning-and-work": (
        "Lend laptops to pupils who have none.",
        "Send books by post while libraries are closed.",
        "Open a job shop in the market hall.",
        "Meet every head teacher about absence.",
    ),
    "a-council-that-works": (
        "Give every member of staff a headset and a laptop.",
        "Offer twelve months to pay council tax.",
        "Answer calls from eight to eight.",
        "Agree next year's budget.",
    ),
    "better-places": (
        "Finish the roofs at Tanners Yard.",
        "Bring food waste lorries to the next two hundred streets.",
        "Mend the nine roads that are worst.",
        "Order trees for next winter.",
        "Open the café in Castle Park.",
        "Ask visitors what would bring them to the library more often.",
    ),
    "better-lives": (
        "Lease another ten homes for families.",
        "Hire carers who visit at night.",
        "Open the next family hub.",
        "Meet parents who wait for a plan.",
        "See smokers in two more surgeries.",
        "Offer each young person without work a place at the college.",
    ),
    "better-value": (
        "Send bills over four weeks, not one.",
        "Look at each costly placement again.",
        "Replace the two oldest computer programs.",
        "Put one empty office on the market again.",
        "Ask residents what being heard means to them.",
    ),
}
