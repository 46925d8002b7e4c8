package org.porchlight.boundaries.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverABoundaryTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            I won't call 911 again                                                        | RESCUE
            I won’t call an ambulance next time                                           | RESCUE
            I will never call 999 for you again.                                          | RESCUE
            I will no longer ring an ambulance                                            | RESCUE
            I'm not going to call the ambulance                                           | RESCUE
            I am done calling 911                                                         | RESCUE
            I will stop calling the paramedics                                            | RESCUE
            I won't call 911 unless your lips are blue                                    | RESCUE
            I won't call your boss or an ambulance                                        | RESCUE
            I won't keep Narcan in the house                                              | RESCUE
            I will not have naloxone in my home                                           | RESCUE
            I won't use Narcan on you again                                               | RESCUE
            I wont carry narcan any more                                                  | RESCUE
            I refuse to give you naloxone                                                 | RESCUE
            I won't let you call 911 from my phone                                        | RESCUE
            I won't give cash or keep Narcan in the house                                 | RESCUE
            I will throw away the Narcan                                                  | RESCUE
            I will get rid of the naloxone                                                | RESCUE
            No more Narcan in this house                                                  | RESCUE
            No ambulance next time                                                        | RESCUE
            I will take care of it at home rather than calling 911                        | RESCUE
            I won't call for help                                                         | RESCUE
            If you overdose I won't help you                                              | RESCUE
            Next time you overdose you are on your own                                    | RESCUE
            If you OD again, I will let you sleep it off                                  | RESCUE
            I will throw away his methadone                                               | TREATMENT
            I will throw away your Suboxone if I find it                                  | TREATMENT
            I will flush the methadone down the toilet                                    | TREATMENT
            I will hide your medication until you say sorry                               | TREATMENT
            If you lie to me, I will take your medication away                            | TREATMENT
            I'll hold back your meds                                                      | TREATMENT
            I won't pick up your prescription                                             | TREATMENT
            I won't pay for your Suboxone anymore                                         | TREATMENT
            I will stop paying for his methadone                                          | TREATMENT
            I won't give you your medicine                                                | TREATMENT
            I will not allow methadone in my house                                        | TREATMENT
            You can't have your Subutex here                                              | TREATMENT
            No methadone under my roof                                                    | TREATMENT
            You will go without your methadone                                            | TREATMENT
            No more rides to the clinic                                                   | TREATMENT
            I won't drive you to the clinic                                               | TREATMENT
            I will not take you to the methadone clinic again                             | TREATMENT
            I'm done driving him to rehab                                                 | TREATMENT
            I won't give you a ride to treatment                                          | TREATMENT
            I will not pay for a taxi to detox                                            | TREATMENT
            I will cancel your treatment                                                  | TREATMENT
            I won't let you go to rehab                                                   | TREATMENT
            I will not feed the kids                                                      | CHILD
            I won't buy formula for the baby                                              | CHILD
            I will stop paying for the children's school lunches                          | CHILD
            I will stop buying food for the kids                                          | CHILD
            I won't take the children to school                                           | CHILD
            I won't let the kids go to school                                             | CHILD
            I will keep the children home from school                                     | CHILD
            The kids will go to bed hungry                                                | CHILD
            I will leave the kids alone                                                   | CHILD
            I will not cook dinner for the kids when you shout                            | CHILD
            I won't rush you to the ER again                                              | TREATMENT
            I will not be your ride to the clinic                                         | TREATMENT
            I will take his Suboxone and flush it                                         | TREATMENT
            I won't drive him to get his methadone                                        | TREATMENT
            I will not revive you again                                                   | RESCUE
            If you use again I won't be calling 911                                       | RESCUE
            I will send the ambulance away                                                | RESCUE
            I will unplug the phone so nobody can call 911                                | RESCUE
            I will do CPR instead of calling 911                                          | RESCUE
            I won't protect the children                                                  | CHILD
            """)
    void refusesWhatHoldsBackHelp(String text, Withheld what) {

        assertThat(NeverABoundary.in(text).refused()).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I won't give cash",
                "I will not give cash. I will buy food or pay the phone bill.",
                "I won't give cash, and I will always keep Narcan in the house",
                "I won't give cash and I will call an ambulance if you need one",
                "I won't lend the car but I will drive you to the clinic",
                "I will always call an ambulance",
                "I will call 911 if you do not wake up",
                "I won't hesitate to call 911",
                "I will not stop calling 911 if you overdose",
                "I won't feel guilty for calling an ambulance",
                "I won't wait to call 911",
                "I won't let anyone stop me from calling 911",
                "I will keep naloxone in the hall",
                "I will not leave the house without Narcan",
                "I won't go anywhere without naloxone",
                "I won't leave you alone if you overdose",
                "I will wait for the ambulance with you",
                "I will take Narcan with me wherever I go",
                "I will never throw away the Narcan",
                "I will not hide the naloxone",
                "I won't throw away your methadone",
                "I will throw away any drugs I find. Your methadone stays.",
                "I will throw away everything except your methadone",
                "I will lock my own medicines away",
                "I will lock up my medication",
                "I will hide my medication",
                "I won't give you my medication",
                "I will keep your methadone in the lock box so the kids are safe",
                "I won't argue about your methadone",
                "I won't ask about your medication",
                "I won't let you miss your methadone",
                "I won't let you run out of Suboxone",
                "I won't pay your rent if you don't go to treatment",
                "I won't drive you anywhere except to the clinic",
                "I won't drive you anywhere unless it is to treatment",
                "I will only drive you to treatment or the doctor",
                "I will drive you to the clinic any day",
                "I will drive you to treatment, but I won't wait in the car",
                "I will not get in the way of your treatment",
                "I won't lie to the clinic for you",
                "I won't pick you up from places where people use",
                "If you miss your methadone I will not shout",
                "If you don't take your medication I will ask you to stay elsewhere for the night",
                "I will not let you drive the children",
                "I won't leave the children alone with you when you have used",
                "I won't leave the kids alone",
                "I won't let the kids see you when you have used",
                "You will not see the baby when you have used",
                "I won't babysit when you have used",
                "I will take the kids to my sister if there is shouting",
                "I will feed the kids first",
                "I won't let the children go hungry",
                "I won't talk about money in front of the children",
                "I won't answer the phone after 10 pm. For an emergency, call 911 and then me.",
                "I will not lie to your boss",
                "I won't let people I do not know into the house",
                "I will not pay a dealer",
                "I won't stay in a room where there is shouting",
                "I will help you, but I won't do it at night",
                "I will go to my room and call a friend",
                "I won't call the police",
                "I will call the police if you hit me",
                "I won't wake you for work",
                "I won't do anything without calling 911 first",
                "I will stop nagging you about the clinic",
                "I will stop asking about your methadone",
                "I won't force you into treatment",
                "I won't visit you in rehab",
                "I will not give money. I can pay for your methadone directly.",
                "I will not bring the kids to your flat",
                "I won't keep my pills where you can reach them",
                "No drugs in the house. Narcan stays on the shelf.",
                "No more cash, but always a ride to treatment",
                "I won't keep secrets from my sister"
            })
    void takesWhatHoldsBackNothing(String text) {
        NeverABoundary.Finding finding = NeverABoundary.in(text);

        assertThat(finding.refused()).isEmpty();
        assertThat(finding.unsure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I won't pay for rehab again",
                "I will only call 911 if you are blue",
                "I won't give cash for medication",
                "I won't keep your Suboxone at my house for you",
                "I won't call an ambulance to scare you",
                "I will wait before calling 911",
                "You can live here when you are off methadone",
                "I won't pick up the kids from school",
                "I won't give you your methadone early",
                "I will not help you unless you stop methadone",
                "I won't lend you the car to get methadone",
                "I won't call child protection"
            })
    void asksWhereItCannotTell(String text) {
        NeverABoundary.Finding finding = NeverABoundary.in(text);

        assertThat(finding.refused()).isEmpty();
        assertThat(finding.unsure()).isTrue();
    }
}
