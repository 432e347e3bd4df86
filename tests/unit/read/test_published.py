"""The day of publication of documents of many sorts; an event's day is none."""

import pytest

from centres_tui.read import source_from_bytes, source_from_text

BODY = "\n\nThe weir cost £4m, and nine gates will close in May. People were told by post.\n"

STATED = {
    "a script's day in words": "MARSH RADIO\nBREAKFAST COPY - TUESDAY THIRD JUNE TWENTY "
    "TWENTY-FIVE\nREADER: ANN",
    "a script with its cue below": "MARSH SOUND - BREAKFAST - TUESDAY THE THIRD OF JUNE, TWENTY "
    "TWENTY-FIVE\nCUE FOR PRESENTER (RUNS 2'40\")",
    "a bulletin's state": "# Eel Authority\n\nSituation bulletin no. 9\nPosition at 18.00 on "
    "3 June 2025",
    "a report's hour": "Office of Floods\nSITUATION REPORT NO. 8\nAs at 1800 hrs, 3 June 2025",
    "a paper that was passed": "Marsh Trust\nRegistered charity\nAnnual report, year to "
    "31 December 2024\nApproved by the Board on 3 June 2025",
    "a company's announcement": "Harlow Foods plc, announcement, 3 June 2025",
    "a statement and what it is on": "Dale Trams\nStatement on the fares, 3 June 2025",
    "a report's long title": "Regulator of Rivers\nReport on the proposed purchase of the Dale "
    "Weir Company by Marsh Water Holdings\nPublished 3 June 2025",
    "a company's results": "Harlow Foods plc\nInterim results\n3 June 2025\n\nSales up again",
    "a company with its sort behind the day": "Harlow Foods plc - 3 June 2025 - Trading update",
    "a press release of a trust": "Arden Vale NHS Trust, press release, 3 June 2025",
    "a council's statement": "Dale Borough Council | Statement | Tuesday 3 June 2025",
    "an American wire": "DES MOINES, Iowa, June 3, 2025 - Farmland prices fell.",
    "a wire with its agency": "OMAHA, Neb. (AP), June 3, 2025 -- Farmland prices fell.",
    "a press wire": "TULSA, Okla., June 3, 2025 /PRNewswire/ -- Orchard Tools said sales fell.",
    "a business wire": "TULSA, Okla.--(BUSINESS WIRE)--June 3, 2025--Orchard Tools said.",
    "a day with its place behind": "June 3, 2025 (DES MOINES, Iowa) - Farmland prices fell.",
    "a place and a day in brackets": "Des Moines, Iowa (June 3, 2025) – Farmland prices fell.",
    "a release for immediate use": "FOR IMMEDIATE RELEASE: June 3, 2025\n\nFarmland prices fall",
    "a release with its contact": "FOR IMMEDIATE RELEASE\nJune 3, 2025\nContact: Ann Lee",
    "a wire slug": "BC-Farm Prices, 3rd Ld, 412\nJune 3, 2025\n\nFarmland prices fall",
    "first published": "Farmland prices fall\n\nFirst published on 3 June 2025 at 10:15",
    "updated alone": "Farmland prices fall\n\nUpdated 3 June 2025 at 10:15",
    "published before updated": "Fares\n\nPublished 3 June 2025 at 10:15. Updated 5 June 2025",
    "updated before published": "Fares\n\nUpdated: 5 June 2025. First published: 3 June 2025",
    "published on, with a day of the week": "Fares\n\nPublished on Tuesday 3 June 2025 at 9am",
    "a date of issue": "Prices fall\n\nDate of issue: 3 June 2025",
    "a letter's head": "The Head, Mill Lane School\n3 June 2025\n\nDear parents",
    "an electronic letter": "From: Ann <ann@lee.example>\nSent: Tue, 3 Jun 2025 10:12:44 +0100\n"
    "To: All staff\nSubject: Gates",
    "an electronic letter's date": "From: Ann Lee\nTo: All\nDate: Tuesday, June 3, 2025 10:12 AM\n"
    "Subject: Gates",
    "minutes of a meeting": "Minutes of the meeting held on Tuesday 3 June 2025",
    "minutes in two lines": "MINUTES OF THE PARKS COMMITTEE\nheld at Dale on 3 June 2025 at 7pm",
    "the day below minutes": "DALE TRUST\nMinutes of the Board of Directors (public session)\n"
    "Tuesday 3 June 2025, Room 2, Dale Hospital",
    "the day below notes": "Notes of the trustees' meeting\n3 June 2025",
    "minutes of a club": "Minutes of the Annual General Meeting of Dale Rowing Club, 3 June 2025",
    "notes of a meeting": "Notes of the meeting of trustees held at Dale on 3rd June 2025",
    "a hearing's transcript": "Transcript of the hearing held on 3 June 2025",
    "a decision": "HARBOUR BOARD\nDecision of 3 June 2025 in the matter of Dale Mussels Ltd",
    "a ruling": "Licensing tribunal\nFinal ruling dated Tuesday 3 June 2025",
    "a judgment": "Ash v Dale Water\nJudgment delivered on 3 June 2025",
    "a report that was adopted": "Office of Audit\nReport on the bridge\nAdopted on 3 June 2025",
    "a verdict handed down": "Court of Dale\nAsh v Birch\nHanded down: 3 June 2025",
    "a paper that was accepted": "Weirs and eels\nReceived 14 January 2025. Accepted 3 June 2025.",
    "a posting": "Posted by Ann Lee on June 3, 2025",
    "a last review": "Prices fall\n\nPage last reviewed: 3 June 2025",
    "front matter": "---\ntitle: Prices fall\ndate: 2025-06-03\n---\n\nPrices fell.",
    "a station": "Marsh FM News, Tuesday 3 June 2025, 6pm bulletin",
    "a journal": "Journal of Weirs, Vol. 12, No. 3, 3 June 2025",
    "a magazine": "Rivers Monthly • Features • 3 June 2025 • 4 min read",
    "the date of a meeting": "Dale Council\n\nCabinet\n\nDate of meeting: 3 June 2025\n\nBudget",
    "a label in bold": "**Date of meeting:** 3 June 2025\n\n**Report of:** Director",
    "a report on what goes on": "Emergency Office of Dale\nSituation report no. 4\n"
    "As at 1800 hrs, 3 June 2025",
    "a position with its hour": "# Dale Water\n\nPosition at 18.00 on 3 June 2025",
    "a report that a body let out": "DALE TRUST\nAnnual report, year to 31 December 2024\n"
    "Approved by the Board on 3 June 2025",
    "a script with its day in words": "RADIO DALE\nBREAKFAST COPY - TUESDAY THIRD JUNE TWENTY "
    "TWENTY-FIVE\nREADER: ANN",
    "a script with its cue": "DALE SOUND - DRIVE - TUESDAY THE THIRD OF JUNE, TWENTY TWENTY-FIVE\n"
    "CUE FOR PRESENTER (RUNS 2'40\")",
    "a council's meeting": "Council meeting 3 June 2025",
    "a meeting to be held": "Scrutiny Committee\nMeeting to be held on 3 June 2025",
    "a meeting of a body": "Meeting of the Governing Body held on Tuesday 3 June 2025 at 6pm",
    "a report to a board": "Report to the Board of Trustees\nMeeting of 3 June 2025",
    "a report for a meeting": "Report for: Cabinet, 3 June 2025",
    "a paper for a meeting": "Paper for the meeting of the Board on 3 June 2025",
    "a report to a meeting": "Report to the meeting of the Parks and Ports Board on 3 June 2025",
    "a body called after an event": "Committee: Fire and Rescue Authority\tDate: 3 June 2025",
    "a meeting of such a body": "Meeting of the Fire Authority, 3 June 2025",
    "the date of a decision": "Executive decision\n\nDate of decision: 3 June 2025",
    "an American agenda": "City Council Meeting Date: June 3, 2025",
    "a meeting with its hour": "Extraordinary Council Meeting\nTuesday, 3rd June, 2025 7.00 p.m.",
    "the date of a council's meeting": "Date of Council meeting: 3 June 2025",
    "cells": "Report to:\tCabinet\tDate:\t3 June 2025",
    "a table": "| Meeting | Cabinet |\n|---|---|\n| Date of meeting | **3 June 2025** |",
    "a writer before a bar": "Eels are back\n\nBy Ann Lee | 3 June 2025",
    "a writer with a post": "Eels are back\n\nBy Ann Lee, rivers correspondent | 3 June 2025",
    "a writer after a dash": "Eels are back\n\nBY ANN LEE - Tuesday 3 June 2025",
    "a column and how long it takes": "Eels\n\n**Lee on Eels** | Ann Lee, 3 Jun 2025 | 5 min read",
    "a diary with tags": "# Up\n\n*The Weir Diary. 3 June 2025. Tagged: [eels](/tag/eels)*",
    "a page written as it happens": "Dale Online\nLIVE: Weir vote - Tuesday 3 June 2025\n27 posts",
    "a rolling page": "Weir vote as it happened, 3 June 2025\n\n12.26pm",
    "a report before its meeting": "DALE COUNCIL\nPARKS COMMITTEE 11 JUNE 2025\n"
    "(Report published 3 June 2025)",
    "a meeting and its item": "DALE BOARD\nMeeting of 3 June 2025             Item 5",
    "a yearly report": "Dale Weirs Ltd\nAnnual report of the directors, 3 June 2025",
    "a release before an hour": "Media information. Not for release before 07:00 on 3 June 2025",
    "a magazine and whose it is": "*The Weir*, newsletter of the Dale Anglers. 3 June 2025",
    "a copyright of the day": "Published by Dale Press, 3 June 2025",
    "a release held back to an hour": "DALE WEIRS\nNot for release before 07:00 on 3 June 2025",
    "a release with its hour": "Media information. Embargoed until 00.01 on Tuesday 3 June 2025",
    "a magazine of somebody": "The Landing, magazine of the Boatmen's Guild. 3 June 2025",
    "a newsletter in bold": "# Up\n\n**The Race**, newsletter of the Dale Trust. 3 June 2025",
    "an agency's line with an hour": "KRT 03/06/25 0715 HEALTH Weir",
    "an agency's line with a number": "KRT0412 03/06/2025 REGIONAL",
    "an agency's line with its words": "MNA-RIVERS-WEIR 3 June 2025 11:42",
    "a live page and its writers": "Dale Live\nLIVE: weir vote\nAnn Lee and Jo Hart, 3 June 2025",
    "a live page that begins so": "LIVE: Dale votes on weirs - and boats\n"
    "Tuesday 3 June 2025. Ann Lee in the old hall",
    "a live page below its name": "DALE POST LIVE\nWeir boss faces anglers\n"
    "Tuesday 3 June 2025 | Ann Lee at Marsh",
    "a live page with buttons": "DALE POST LIVE\nTuesday 3 June 2025 - Updated 16:55 - 23 comments",
    "a page of entries": "The vote: minute by minute\n3 June 2025, with Ann Lee\n\n14.02 Open.",
    "hours at the beginning": "The weir vote\n3 June 2025. Ann Lee is there\n\n"
    "14.02 The chair opens it.\n\n14.09 First speaker up.",
    "a bulletin in words": "DALE FM NEWS - TUESDAY THIRD JUNE TWENTY TWENTY-FIVE - ONE P.M.",
    "a bulletin, the month first": "DALE FM / JUNE THE THIRD TWENTY TWENTY-FIVE / NEWS AT SIX",
    "a column by somebody": "*From the bank* by Ann Lee, 3 June 2025",
    "a post for somebody": "*Posted by Ann Lee for Dale Weirs on 3 June 2025 / 5 min read*",
    "a column with links": "# Up\n\n*[A View from the Weir](/) | Ann Lee | 3 June 2025 | 4 min "
    "read*",
    "a page and when it was written": "# Up\n\n*Written on 3 June 2025 by Ann Lee. Tags: eels.*",
    "a live page whose writer stands before the day": "LIVE: anglers at the weir\n"
    "Ann Lee on the bank. Tuesday 3 June 2025\n\n14.02 It opens.\n\n14.09 It shuts.",
    "a live page that ends so": "LIVE\nDale Regatta, Tuesday 3 June 2025: as it happened",
    "a live page with its name": "Dale Live, Tuesday 3 June 2025. Updates from Ann Lee",
    "a final report": "DALE WATER BOARD\nFish report 2025/07 (final)        3 June 2025",
    "the final report": "DALE WATER BOARD\nFinal report        3 June 2025",
    "an order": "DEPARTMENT OF RIVERS\nConsent order\nEntered June 3, 2025",
    "letters": "Your letters, 3 June 2025\n\nDear Editor",
    "an edition": "The Dale Herald - Letters page - edition of 3 June 2025",
    "minutes in many lines": "DALE COUNCIL\nMinutes\nPARKS COMMITTEE\n"
    "Tuesday, 3 June 2025 at 7.00 pm in the Old Hall",
    "draft minutes": "Trustees' meeting 3/6/25 - draft minutes",
    "a release held": "Held for release: 06.00, Tuesday 3 June 2025",
    "a page that changed": "This page was last changed on 3 June 2025.",
    "a notice to customers": "Customer update: Tuesday 3 June 2025, 4pm",
    "a journal for somebody": "The Walk, quarterly journal for Dale Ramblers, 3 June 2025",
    "a writer, a stop and a weekday": "Weir row grows\n\nAnn Lee on the quay. Tuesday 3 June 2025",
    "an order and when it was entered": "WATER COURT\nORDER\nEntered June 3, 2025",
    "a day and an hour": "Weir: second statement\n\n3 June 2025, 18:00 in Lima",
    "a report apart from its day": "WEIR BOARD\nFlood report 2025/07 (final)        3 June 2025",
    "a live page of a race": "LIVE\nDale Marathon, Tuesday 3 June 2025: as it happened",
    "a live page of a site": "LIVE: the weir opens\nMarsh & Dale Live, Tuesday 3 June 2025. "
    "Updates from Ann Lee\nSign up for our newsletter",
    "a bulletin to its members": "# Bulletin 9\n\n**To all members at Dale | 3 June 2025**",
    "a meeting in public in lines": "DALE WATER BOARD\nMeeting in public: Tuesday 3 June 2025\n"
    "Paper 7: Weirs in 2024/25",
    "a meeting and its paper": "DALE COUNCIL\nParks Committee, 3 June 2025\nItem 4: Eels",
    "a column that takes so long": "# Eels\n\n*The Weir Diary, by Dr Ann Lee. Tuesday 3 June 2025. "
    "4 min read. 12 likes.*",
    "a writer who is told of": "# Eels\n\n**Ann Lee** writes from the bank. *3 June 2025. 5 min "
    "read.*",
    "a page and how it was liked": "Weirs\n\nPage updated: 3 June 2025. Helpful to 38 people.",
    "a guide that was updated": "Weirs\n\nGuide last updated 3 June 2025. Helpful to 38 people.",
}


@pytest.mark.parametrize("head", STATED.values(), ids=STATED)
def test_the_day_of_publication_is_read(head: str) -> None:
    assert source_from_bytes((head + BODY).encode(), "a.md").published == "2025-06-03"


OPEN = {
    "the day of a balance": "Mill Lane Savings\n\nBalances as at 3 June 2025",
    "a plan that was passed": "Weir row\n\nThe plan approved by the Board on 3 June 2025 fell",
    "an event after a comma": "Opening of the Pier, 3 June 2025",
    "a heading": "The New Weir, 3 June 2025",
    "a heading with small words": "Life on the Weir, 3 June 2025",
    "an event of two words": "Harbour Festival, 3 June 2025",
    "what a report is on": "Report on the fire of 3 June 2025",
    "an event on its day": "Summer fair at Mill Lane on 3 June 2025",
    "an event after a dash": "Inquest into the Weir Fire - 3 June 2025",
    "a storm": "The Great Storm, 3 June 2025",
    "an inquiry's report": "Report of the inquiry into the fire, 3 June 2025",
    "a ban that ends": "Fish embargo until 3 June 2025",
    "a sale that begins": "Not for sale before 3 June 2025",
    "a match": "Dale Rovers v Marsh Town, 3 June 2025",
    "a funeral": "Funeral of Ann Lee, 3 June 2025",
    "a collision": "Collision off Marsh Head, 3 June 2025",
    "an order that is told of": "Prices fall\n\nThe order of 3 June 2025 was lifted",
    "a headline on a ruling": "Ruling on the weir after 3 June 2025 stands",
    "what was done after an act": "The decision of 3 June 2025 had no effect on prices.",
    "a parcel that is due": "Boats to be delivered on 3 June 2025 from the yard",
    "an act that goes on": "Decision of 3 June 2025 was wrong, say anglers",
    "some days ago": "Prices fall\n\nPosted 3 days ago",
    "hours ago": "Prices fall\n\nUpdated 2 hours ago",
    "yesterday": "Prices fall\n\nPublished yesterday",
    "a meeting to come": "Prices fall\n\nThe next meeting will be held on 3 June 2025",
    "a meeting held": "Prices fall\n\nThe council meeting held on 3 June 2025",
    "the date of the next meeting": "Prices fall\n\nDate of next meeting: 3 June 2025",
    "a report on a meeting": "Report on the Cabinet meeting of 3 June 2025",
    "a fire at a council's": "Fire at the County Council, 3 June 2025",
    "an election of a council": "Council election, 3 June 2025",
    "a table of races": "Race\tDate\nDale mile\t3 June 2025\nMarsh run\t14 May 2025",
    "an implementation": "Prices fall\n\nImplementation date\t3 June 2025",
    "a table of days": "Council\tDate\tNote\nDale\t3 June 2025\tSold\nMarsh\t4 June 2025\tKept",
    "a closing day": "Prices fall\n\nApplications close on 3 June 2025",
    "a day on which prices are valid": "Prices fall\n\nPrices valid until 3 June 2025",
    "a death": "Ann Lee, born 3 June 1925",
    "a life": "Ann Lee (3 June 1925 - 4 July 2020)",
    "what somebody did": "By the weir, 3 June 2025",
    "live music": "Live music on the pier, 3 June 2025",
    "a live show": "LIVE at the Pier: the Dale Five, tickets from £9, 3 June 2025 to 9 June 2025",
    "tags of an event's day": "Harbour Festival, 3 June 2025. Tagged: boats",
    "a writer of long ago": "By Ann Lee, who fell from the weir and lived, 3 June 2025",
    "an hour": "Prices fall\n\nPublished at 10:15",
    "an event and its hour": "Fire at the mill at 07:00 on 3 June 2025",
    "letters in the news": "News of the weir broke on 3 June 2025 and the gates were shut.",
    "a page of history": "A page of history was turned on 3 June 2025",
    "a day from which prices hold": "New prices in use from 3 June 2025",
    "a minute's end": "Minutes are due on 3 June 2025",
    "tickets and an hour": "The Dale Five\n3 June 2025, doors at 7pm",
    "letters and a match": "DFC 3 June 2025 Final",
    "letters and a sentence": "BBC 3 June 2025 has the weir on it",
    "a writer and what happened": "Ann Lee saw the fire. Tuesday 3 June 2025 at the weir",
    "a place and two days": "Weir row\n\nThe quay. Tuesday 3 June 2025\n\n"
    "The pier. Friday 6 June 2025",
    "a return and the year it is of": "Annual return: 31 December 2023",
    "a return of tax": "Tax return, 5 April 2024",
    "a thing that was made": "Prices fall\n\nMade on 2 June 1953",
    "a line that asks its readers in": "Quiz night\nJoin us in the hall. Friday 13 June 2025",
    "figures and the day that they are of": "Annual report\nFigures as at 31 March 2024",
    "a budget that is to be passed": "Prices fall\nTo be approved by the Board on 3 June 2025",
    "a supper and its weekday in words": "Weir supper - Tuesday the third of June, twenty "
    "twenty-five\nBring a chair",
    "a fair and its weekday": "Weir fair. Tuesday 3 June 2025",
    "a day and doors": "The weir hall\n\n3 June 2025, doors from 7",
    "an order that was entered": "Prices fall\n\nEntered for the race of 3 June 2025",
    "a vote of members": "To all members | Voting ends | 3 June 2025",
    "a fair for members": "For all members | Summer fair | 3 June 2025",
    "the next meeting in lines": "DALE WATER BOARD\nNext meeting: Tuesday 3 June 2025\nPaper 7",
    "a walk and what there is to read": "The weir walk. 3 June 2025. 4 mins from the station.",
    "a fair that takes so long to read of": "Summer fair. 3 June 2025. 4 min read.",
    "a walk with a magazine": "The Weir Walk, with magazine and map, 3 June 2025",
}


@pytest.mark.parametrize("head", OPEN.values(), ids=OPEN)
def test_another_day_is_not_taken(head: str) -> None:
    assert source_from_text(head + BODY).published is None


ORDER = {
    "month first elsewhere": ("It opened 03/28/2022 and shut.", "2023-12-05"),
    "month first in words": ("On December 5 the gates were shut.", "2023-12-05"),
    "day first elsewhere": ("It opened 28/03/2022 and shut.", "2023-05-12"),
    "day first in words": ("On 12 May the gates were shut.", "2023-05-12"),
    "both in words": ("On May 12 and on December 5 they shut.", "2023-05-12"),
    "nothing": ("The gates were shut.", "2023-05-12"),
}


@pytest.mark.parametrize(("sentence", "day"), ORDER.values(), ids=ORDER)
def test_day_and_month_stand_as_in_the_rest_of_the_text(sentence: str, day: str) -> None:
    text = f"Prices fall\n\nPublished: 12/05/2023\n\nPrices fell at all gates. {sentence}{BODY}"
    assert source_from_text(text).published == day
